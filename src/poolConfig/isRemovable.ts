import type { MfaMethod } from '../wire/factorNames.ts'
import type { PoolConfig } from './poolConfig.ts'

/** What decides whether a user can do without an attribute. */
interface Possession {
  attributes: Record<string, string>
  /** The MFA methods that are turned on. */
  mfa: readonly MfaMethod[]
  /** What the user signs in with. */
  identifier: string
}

/** The attributes that a pool may let users sign in with (docs/protocol.md §7.4). */
const SIGN_IN_ATTRIBUTES: ReadonlySet<string> = new Set(['email', 'phone_number', 'preferred_username'])

/** The MFA method that sends its codes to an address. */
const MFA_METHODS: Record<string, MfaMethod> = { email: 'email', phone_number: 'sms' }

/**
 * Returns whether to offer the removal of an attribute. Not if the schema forbids it, nor for an address that the user needs: to sign
 * in, for the codes of an MFA method that is on, or as the only verified one, to recover the account (docs/protocol.md §7.5, §7.7).
 */
export function isRemovable(name: string, pool: PoolConfig, { attributes, mfa, identifier }: Possession): boolean {
  const { schemaAttributes = [], usernameAttributes = [] } = pool
  const schema = schemaAttributes.find(({ Name }) => Name === name)
  if (!attributes[name] || schema?.Required || schema?.Mutable === false) return false
  const isTyped = SIGN_IN_ATTRIBUTES.has(name) && attributes[name].toLowerCase() === identifier.toLowerCase()
  const usernames = usernameAttributes.filter((attribute) => attributes[attribute])
  const isOnlyUsername = usernames.length === 1 && usernames[0] === name
  if (isTyped || isOnlyUsername) return false
  const method = MFA_METHODS[name]
  return !method || (!mfa.includes(method) && !isLastRecoveryAddress(name, attributes))
}

function isLastRecoveryAddress(name: string, attributes: Record<string, string>): boolean {
  const verified = Object.keys(MFA_METHODS).filter(
    (address) => attributes[address] && attributes[`${address}_verified`] === 'true',
  )
  return verified.length === 1 && verified[0] === name
}
