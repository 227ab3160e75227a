import { type FirstFactor, firstFactorsByName, type MfaMethod, mfaMethodsByName } from '../../wire/factorNames.ts'
import type { AuthResponse } from '../../wire/operations.ts'
import { type Delivery, deliveryOf } from '../delivery.ts'

/** Returns the challenge of a reply. A reply with sign-in methods to choose from may leave out its name (docs/protocol.md §3.1). */
export const challengeNameIn = ({ ChallengeName, AvailableChallenges }: AuthResponse): string | undefined =>
  ChallengeName ?? (AvailableChallenges && 'SELECT_CHALLENGE')

/** Parses a JSON list of names, such as `["SMS_MFA","SOFTWARE_TOKEN_MFA"]`. Returns an empty list for anything else. */
export function namesIn(text: string | undefined): string[] {
  try {
    const names: unknown = JSON.parse(text || '[]')
    return Array.isArray(names) ? [...new Set(names.map(String))] : []
  } catch {
    return []
  }
}

/** Returns the MFA methods among the service's names, in the same order. */
export const mfaMethodsIn = (names: readonly string[]): MfaMethod[] => [
  ...new Set(names.flatMap((name) => mfaMethodsByName.get(name) ?? [])),
]

/** Returns the sign-in methods among the service's names, in the same order. */
export const firstFactorsIn = (names: readonly string[] = []): FirstFactor[] => [
  ...new Set(names.flatMap((name) => firstFactorsByName.get(name) ?? [])),
]

/** Parses the list of required attributes: `["userAttributes.given_name"]` → `['given_name']` (docs/protocol.md §3.7). */
export const missingAttributes = (text: string | undefined): string[] => [
  ...new Set(
    namesIn(text)
      .map((name) => name.replace(/^userAttributes\./, ''))
      .filter((name) => !RESERVED_NAMES.has(name)),
  ),
]

/** Names that no attribute has, and that are unsafe as keys of a form's values. */
const RESERVED_NAMES = new Set(['', '__proto__', 'constructor', 'prototype'])

/** Returns where the code of a challenge was sent (docs/protocol.md §3.3). */
export const challengeDelivery = (parameters: Record<string, string>): Delivery | undefined =>
  deliveryOf({
    ...(parameters.CODE_DELIVERY_DESTINATION && { Destination: parameters.CODE_DELIVERY_DESTINATION }),
    DeliveryMedium: parameters.CODE_DELIVERY_DELIVERY_MEDIUM === 'SMS' ? 'SMS' : 'EMAIL',
  })

/** Returns the parameters that the pool's Lambda trigger set, without those that the service adds. */
export const publicParameters = ({
  USERNAME: _name,
  USER_ID_FOR_SRP: _id,
  ...own
}: Record<string, string>): Record<string, string> => own
