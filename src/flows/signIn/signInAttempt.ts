import type { AuthResponse } from '../../wire/operations.ts'
import type { FirstFactor, SignInState } from './signInState.ts'

/** An attempt to sign in: whose it is, and what is known for the challenges that may follow. Lives for one verb. */
export interface SignInAttempt {
  /** As it was typed: what people and password managers know. */
  username: string
  /** As the service calls the same person in its challenges. */
  userId?: string
  /** Answers PASSWORD_VERIFIER with the password that was typed. */
  prove?: (reply: AuthResponse) => Promise<AuthResponse>
  /** Answers DEVICE_PASSWORD_VERIFIER with the secret of a remembered device. */
  proveDevice?: (reply: AuthResponse) => Promise<AuthResponse>
  /** Starts over with what was typed, where a remembered device has turned out to be of no use. */
  again?: () => Promise<SignInState>
  /** What may prove who the person is, until something has. */
  factors?: FirstFactor[]
  /** The parameters of the custom challenge that was just answered. */
  answered?: Record<string, string>
  /** The person asked to be spared the second factor on this device from now on. */
  trust?: boolean
}

/** The members of a state that say whose it is. */
export const identityOf = ({ username, userId }: SignInAttempt): { username: string; userId?: string } => ({
  username,
  ...(userId && { userId }),
})
