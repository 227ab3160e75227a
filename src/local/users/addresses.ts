import type { DeliveryAttribute } from '../state/user.ts'

export const ADDRESS_ATTRIBUTES: readonly DeliveryAttribute[] = ['email', 'phone_number']

/** Looser than RFC 5322, as most sign-up forms are: something, one `@`, and a domain with a dot. */
export const isEmail = (text: string) => /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text)

/** E.164: `+` and digits only (docs/protocol.md §7.5). */
export const isPhoneNumber = (text: string) => /^\+[1-9]\d{1,14}$/.test(text)

/** Returns `email_verified` and `phone_number_verified`, for those of the two that are named. */
export const verifiedFlags = (addresses: readonly DeliveryAttribute[], isVerified: boolean): Record<string, string> =>
  Object.fromEntries(addresses.map((name) => [`${name}_verified`, String(isVerified)]))
