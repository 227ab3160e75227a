import type { FirstFactor } from '../../wire/factorNames.ts'
import type { AuthResponse } from '../../wire/operations.ts'

/**
 * The data of a sign-in that one action needs. It exists only during the action and never enters a state, because its functions may
 * hold a password.
 */
export interface SignInAttempt {
  /** The username as typed, which users and password managers know. */
  username: string
  /** The service's own name for the user, from the first challenge that carries it (docs/protocol.md §3.1). */
  userId?: string
  /** Answers PASSWORD_VERIFIER with the password that was typed. */
  answerPasswordVerifier?: AnswerVerifier
  /** Answers DEVICE_PASSWORD_VERIFIER with the secret of the stored device. */
  answerDeviceVerifier?: AnswerVerifier
  /** Starts over with the typed password, if the service no longer knows the stored device. */
  startOver?: () => Promise<Reply>
  /** The sign-in methods to choose from, until one has succeeded. */
  factors?: FirstFactor[]
  /** The parameters of the last custom challenge that was answered. */
  answeredParameters?: Record<string, string>
  /** Whether the user asked to skip codes on this device. */
  rememberDevice?: boolean
}

export type AnswerVerifier = (response: AuthResponse) => Promise<AuthResponse>

/** What the service replied, and the attempt that the reply belongs to. */
export interface Reply {
  reply: AuthResponse
  attempt: SignInAttempt
}

/** The user of a sign-in: what was typed, and the service's own name for the user where it is known. */
export type Identity = Pick<SignInAttempt, 'username' | 'userId'>

/** Returns the members that identify the user, without the rest. */
export const identityOf = ({ username, userId }: Identity): Identity => ({
  username,
  ...(userId && { userId }),
})
