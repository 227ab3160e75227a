import type { User } from '../../session/tokens.ts'

/** An address of the user that isn't verified: the first state of its verification. */
export interface UnverifiedAddress {
  step: 'offer'
  attribute: 'email' | 'phone_number'
  value: string
}

/**
 * Returns the email address and the phone number of a user that the ID token marks as not verified. Addresses of an identity provider
 * don't count: it manages them.
 */
export function unverifiedAddresses({ claims, identities }: User): UnverifiedAddress[] {
  if (identities.length > 0) return []
  return (['email', 'phone_number'] as const).flatMap((attribute): UnverifiedAddress[] => {
    const value = claims[attribute]
    const isUnverified = typeof value === 'string' && String(claims[`${attribute}_verified`]) === 'false'
    return isUnverified ? [{ step: 'offer', attribute, value }] : []
  })
}
