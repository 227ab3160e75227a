import type { PoolSettings } from '../wire/poolSettings.ts'

/** What users sign in with. `any`: a username, or one of the pool's aliases. */
export type IdentifierKind = 'username' | 'email' | 'phone' | 'emailOrPhone' | 'any'

/** Returns what the users of a pool sign in with. */
export function identifierKind({ usernameAttributes = [], aliasAttributes = [] }: PoolSettings): IdentifierKind {
  const email = usernameAttributes.includes('email')
  const phone = usernameAttributes.includes('phone_number')
  if (email && phone) return 'emailOrPhone'
  if (email) return 'email'
  if (phone) return 'phone'
  return aliasAttributes.length ? 'any' : 'username'
}
