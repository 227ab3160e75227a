import { type FirstFactor, firstFactorsByName, type MfaMethod, mfaMethodsByName } from '../../wire/factorNames.ts'
import { type Delivery, deliveryOf } from '../delivery.ts'

/** `["SMS_MFA","SOFTWARE_TOKEN_MFA"]` as text → its names; anything else → none. */
export function namesIn(text: string | undefined): string[] {
  try {
    const names: unknown = JSON.parse(text || '[]')
    return Array.isArray(names) ? [...new Set(names.map(String))] : []
  } catch {
    return []
  }
}

/** The MFA methods among some names of the service, in their order. */
export const mfaMethodsIn = (names: readonly string[]): MfaMethod[] => [
  ...new Set(names.flatMap((name) => mfaMethodsByName.get(name) ?? [])),
]

/** The sign-in methods among some names of the service, in their order. */
export const firstFactorsIn = (names: readonly string[] = []): FirstFactor[] => [
  ...new Set(names.flatMap((name) => firstFactorsByName.get(name) ?? [])),
]

/** `["userAttributes.given_name"]` as text → `['given_name']` (reference 3.7). */
export const missingAttributes = (text: string | undefined): string[] => [
  ...new Set(
    namesIn(text)
      .map((name) => name.replace(/^userAttributes\./, ''))
      .filter((name) => !IMPOSSIBLE.has(name)),
  ),
]

/** No attribute is called so, and no form could hold it. */
const IMPOSSIBLE = new Set(['', '__proto__', 'constructor', 'prototype'])

/** Where the code of a challenge went (reference 3.3). */
export const challengeDelivery = (parameters: Record<string, string>): Delivery | undefined =>
  deliveryOf({
    ...(parameters.CODE_DELIVERY_DESTINATION && { Destination: parameters.CODE_DELIVERY_DESTINATION }),
    DeliveryMedium: parameters.CODE_DELIVERY_DELIVERY_MEDIUM === 'SMS' ? 'SMS' : 'EMAIL',
  })

/** What the pool's own trigger put into a custom challenge, without what the service adds. */
export const publicParameters = ({
  USERNAME: _name,
  USER_ID_FOR_SRP: _id,
  ...own
}: Record<string, string>): Record<string, string> => own
