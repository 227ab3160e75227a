import type { FirstFactor } from '../../wire/factorNames.ts'
import type { AuthResponse } from '../../wire/operations.ts'

/**
 * What one action knows about the sign-in that it continues. It lives as long as the action and never enters a state, because its
 * functions may hold a password.
 */
export interface SignInAttempt {
  /** As typed: what users and password managers know. */
  username: string
  /** The service's own name of the user, once a challenge told it (docs/protocol.md §3.1). */
  userId?: string
  /** Answers PASSWORD_VERIFIER with the password that was typed. */
  answerPasswordVerifier?: AnswerVerifier
  /** Answers DEVICE_PASSWORD_VERIFIER with the secret of the stored device. */
  answerDeviceVerifier?: AnswerVerifier
  /** Starts over with what was typed, after a stored device turned out to be unknown to the service. */
  startOver?: () => Promise<Reply>
  /** The sign-in methods to choose from, until one has succeeded. */
  factors?: FirstFactor[]
  /** The parameters of the custom challenge that was answered last. */
  answeredParameters?: Record<string, string>
  /** The user asked for no more codes on this device. */
  rememberDevice?: boolean
}

export type AnswerVerifier = (response: AuthResponse) => Promise<AuthResponse>

/** What the service replied, and the attempt that the reply belongs to. */
export interface Reply {
  reply: AuthResponse
  attempt: SignInAttempt
}

/** The members of a state that say whose it is. */
export const identityOf = ({ username, userId }: SignInAttempt): { username: string; userId?: string } => ({
  username,
  ...(userId && { userId }),
})
