import type { CodeDeliveryDetails } from '../wire/operations.ts'

/** Where a code went. */
export interface Delivery {
  /** Masked by the service: `j***@e***`. */
  destination: string
  via: 'email' | 'sms'
}

/** `undefined` where the service does not say, as for codes that an administrator had sent. */
export function deliveryOf(details: CodeDeliveryDetails | undefined): Delivery | undefined {
  if (!details?.Destination) return undefined
  return { destination: String(details.Destination), via: details.DeliveryMedium === 'SMS' ? 'sms' : 'email' }
}
