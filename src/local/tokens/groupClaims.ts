import type { JWTPayload } from 'jose'
import type { PoolContext } from '../server/poolContext.ts'
import { plainPool } from '../state/poolRecords.ts'
import type { User } from '../state/user.ts'

interface Group {
  GroupName: string
  RoleArn?: string
  Precedence?: number
}

/**
 * Returns the claims about a user's groups: their names for both tokens, and the roles for the ID token. The preferred role is that of the
 * group with the lowest precedence. If groups with different roles share it, there is none.
 */
export function groupClaims({ pool }: PoolContext, { groups: names = [] }: User): { both: JWTPayload; id: JWTPayload } {
  const known = plainPool(pool).administration?.resources.Group ?? {}
  const groups = names
    .map((name) => (Object.hasOwn(known, name) ? (known[name] as unknown as Group) : { GroupName: name }))
    .toSorted((a, b) => precedenceOf(a) - precedenceOf(b))
  if (!groups.length) return { both: {}, id: {} }
  const withRoles = groups.filter(({ RoleArn }) => RoleArn)
  const first = withRoles.filter((group) => precedenceOf(group) === precedenceOf(withRoles[0]))
  const preferred = new Set(first.map(({ RoleArn }) => RoleArn))
  return {
    both: { 'cognito:groups': groups.map(({ GroupName }) => GroupName) },
    id: {
      ...(withRoles.length > 0 && { 'cognito:roles': [...new Set(withRoles.map(({ RoleArn }) => RoleArn))] }),
      ...(preferred.size === 1 && { 'cognito:preferred_role': [...preferred][0] }),
    },
  }
}

const precedenceOf = (group: Group | undefined): number => group?.Precedence ?? Number.MAX_SAFE_INTEGER
