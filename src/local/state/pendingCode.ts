import type { BelongsToSubject, DeliveryAttribute } from './user.ts'

export type CodePurpose = 'signUp' | 'forgotPassword' | 'verifyEmail' | 'verifyPhone'

/** A code that was sent, or pretended to be, and waits for its answer. */
export interface PendingCode extends BelongsToSubject {
  purpose: CodePurpose
  /** `null` where none was sent: no answer is correct then. */
  code: string | null
  /** The address that a correct answer verifies. */
  attribute: DeliveryAttribute | null
  expiresAt: number
}
