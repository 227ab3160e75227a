import type { AttributeType } from '../../wire/operations.ts'
import { limit, member, required } from '../server/inputMember.ts'
import type { Operation } from '../server/operation.ts'
import { paginate } from '../server/paginate.ts'
import { readRecords } from '../state/poolRecords.ts'
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
      Attributes: listAttributes(user).filter(({ Name }) => AttributesToGet?.includes(Name) ?? true),
    }))
    return { Users, ...(next && { PaginationToken: next }) }
  },
}
