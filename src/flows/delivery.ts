import type { CodeDeliveryDetails } from '../wire/operations.ts'

/** Where a code was sent. */
export interface Delivery {
  /** Masked by the service: `j***@e***`. */
  destination: string
  via: 'email' | 'sms'
}

/**
 * Returns a made-up delivery for a username without an account, masked as the service would mask it. Some pools reveal that an account
 * doesn't exist; the page must not (docs/protocol.md §6.4).
 */
export function pretendedDelivery(username: string): Delivery | undefined {
  const [, initial, domain] = /^(.)[^@]*@(.)[^@]*$/u.exec(username) ?? []
  if (initial && domain) return { destination: `${initial}***@${domain}***`, via: 'email' }
  const [, hidden, last] = /^\+(\d+)(\d{4})$/.exec(username) ?? []
  return hidden ? { destination: `+${'*'.repeat(hidden.length)}${last}`, via: 'sms' } : undefined
}

/** Returns `undefined` if the service doesn't say where the code went, as for codes that an administrator requested. */
export function deliveryOf(details: CodeDeliveryDetails | undefined): Delivery | undefined {
  if (!details?.Destination) return undefined
  return { destination: String(details.Destination), via: details.DeliveryMedium === 'SMS' ? 'sms' : 'email' }
}
