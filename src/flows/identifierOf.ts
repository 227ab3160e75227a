import type { PoolConfig } from '../poolConfig/poolConfig.ts'
import type { User } from '../session/tokens.ts'

/**
 * Returns what a user signs in with, which users and password managers know the account by: what the user typed, or else the claim
 * that the pool uses as username. The service's own username is often a UUID (docs/protocol.md §7.4).
 */
export function identifierOf(user: User, { usernameAttributes = [] }: PoolConfig): string {
  if (user.signedInAs) return user.signedInAs
  const email = usernameAttributes.includes('email') ? user.email : undefined
  const phoneNumber = usernameAttributes.includes('phone_number') ? user.phoneNumber : undefined
  return email ?? phoneNumber ?? user.username
}
