import type { BelongsToSubject, DeliveryAttribute } from './user.ts'

export type CodePurpose = 'signUp' | 'forgotPassword' | 'verifyEmail' | 'verifyPhone'

/** A code that was sent, or pretended to be, and hasn't been used. */
export interface PendingCode extends BelongsToSubject {
  purpose: CodePurpose
  /** `null` if no code was sent: then no submitted code is correct. */
  code: string | null
  /** The address that a correct code verifies. */
  attribute: DeliveryAttribute | null
  expiresAt: number
}
