import type { AttributeType } from '../../wire/operations.ts'
import { Fault } from '../server/fault.ts'
import { limit, member, required } from '../server/inputMember.ts'
import type { Operation } from '../server/operation.ts'
import { paginate } from '../server/paginate.ts'
import { readRecords } from '../state/poolRecords.ts'
import type { User } from '../state/user.ts'
import { listAttributes } from '../users/attributes.ts'
import { describeUser, type UserDescription } from '../users/describeUser.ts'

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

/** A name, `=` or `^=`, and a quoted value. */
const FILTER = /^\s*(\w[\w:]*)\s*(\^?=)\s*"(.*)"\s*$/

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
    const users = readRecords(context.pool, 'users').filter(Filter?.trim() ? matches(Filter) : () => true)
    const { page, next } = paginate(users, Limit || 60, PaginationToken)
    const Users = page.map((user) => ({
      ...describeUser(user),
      Attributes: listAttributes(user).filter(({ Name }) => AttributesToGet?.includes(Name) ?? true),
    }))
    return { Users, ...(next && { PaginationToken: next }) }
  },
}

/** Parses a filter: `email = "ann@example.com"`, or `^=` for a prefix. @throws {Fault} InvalidParameterException */
function matches(filter: string): (user: User) => boolean {
  const [, name = '', operator, wanted = ''] = FILTER.exec(filter) ?? []
  if (!name) throw new Fault('InvalidParameterException', 'Error while parsing filter.')
  return (user) => {
    const value = filteredValue(user, name) ?? ''
    return operator === '=' ? value === wanted : value.startsWith(wanted)
  }
}

/** Returns the value of an attribute, or of another property that a filter can name. */
function filteredValue(user: User, name: string): string | undefined {
  switch (name) {
    case 'username':
      return user.username
    case 'sub':
      return user.sub
    case 'cognito:user_status':
      return user.status
    case 'status':
      return user.enabled ? 'Enabled' : 'Disabled'
    default:
      return user.attributes[name]
  }
}
