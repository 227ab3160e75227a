import type { AttributeType } from '../../wire/operations.ts'
import { Fault } from '../server/fault.ts'
import { limit, member, required } from '../server/inputMember.ts'
import type { Operation } from '../server/operation.ts'
import { paginate } from '../server/paginate.ts'
import { readRecords } from '../state/poolRecords.ts'
import type { User } from '../state/user.ts'
import { listAttributes } from '../users/attributes.ts'
import { describeUser, type UserDescription } from '../users/describeUser.ts'
import { userFilter } from './userFilter.ts'

interface Input {
  UserPoolId: string
  AttributesToGet?: string[]
  Limit?: number
  PaginationToken?: string
  Filter?: string
}

interface Output {
  Users: (UserDescription & { Attributes: AttributeType[] })[]
  PaginationToken?: string
}

export const ListUsers: Operation<Input, Output> = {
  authorization: 'iam',
  input: {
    UserPoolId: required(member.userPoolId),
    AttributesToGet: member.strings,
    Limit: limit(0, 60),
    PaginationToken: member.pageToken,
    Filter: { kind: 'string' },
  },
  run(context, { AttributesToGet, Limit = 60, PaginationToken, Filter }) {
    const users = readRecords(context.pool, 'users').filter(userFilter(Filter))
    const { page, next } = paginate(
      users,
      Limit || 60,
      `Users ${context.settings.userPoolId} ${Filter}`,
      PaginationToken,
    )
    const Users = page.map((user) => ({
      ...describeUser(user),
      Attributes: requestedAttributes(user, AttributesToGet),
    }))
    return { Users, ...(next && { PaginationToken: next }) }
  },
}

/** @throws {Fault} InvalidParameterException when the user has no value of a requested attribute (docs/protocol.md §7.9). */
function requestedAttributes(user: User, names: readonly string[] | undefined): AttributeType[] {
  const attributes = listAttributes(user)
  if (!names) return attributes
  const isMissing = names.some((name) => !attributes.some(({ Name }) => Name === name))
  if (isMissing) throw new Fault('InvalidParameterException', 'One or more requested attributes do not exist.')
  return attributes.filter(({ Name }) => names.includes(Name))
}
