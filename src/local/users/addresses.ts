import type { DeliveryAttribute } from '../state/user.ts'

export const ADDRESS_ATTRIBUTES: readonly DeliveryAttribute[] = ['email', 'phone_number']

/** Returns whether text looks like an email address. Simpler than RFC 5322: text, one `@`, and a domain with a dot. */
export const isEmail = (text: string) => /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text)

/** Returns whether text is a phone number in E.164 format: `+` and digits (docs/protocol.md §7.5). */
export const isPhoneNumber = (text: string) => /^\+[1-9]\d{1,14}$/.test(text)

/** Returns `email_verified` and `phone_number_verified` for the given addresses. */
export const verifiedFlags = (addresses: readonly DeliveryAttribute[], isVerified: boolean): Record<string, string> =>
  Object.fromEntries(addresses.map((name) => [`${name}_verified`, String(isVerified)]))
