import type { CodeDeliveryDetails } from '../wire/operations.ts'

/** Where a code went. */
export interface Delivery {
  /** Masked by the service: `j***@e***`. */
  destination: string
  via: 'email' | 'sms'
}

/**
 * What is said where a service that tells who has an account was asked about somebody who has none: what
 * it would have said of an account with that name, so that the page does not tell (reference 6.4).
 */
export function pretendedDelivery(username: string): Delivery | undefined {
  const [, initial, domain] = /^(.)[^@]*@(.)[^@]*$/u.exec(username) ?? []
  if (initial && domain) return { destination: `${initial}***@${domain}***`, via: 'email' }
  const [, hidden, last] = /^\+(\d+)(\d{4})$/.exec(username) ?? []
  return hidden ? { destination: `+${'*'.repeat(hidden.length)}${last}`, via: 'sms' } : undefined
}

/** `undefined` where the service does not say, as for codes that an administrator had sent. */
export function deliveryOf(details: CodeDeliveryDetails | undefined): Delivery | undefined {
  if (!details?.Destination) return undefined
  return { destination: String(details.Destination), via: details.DeliveryMedium === 'SMS' ? 'sms' : 'email' }
}
