import type { Delivery } from './delivery.ts'

/** Why the sign-in form shows again: said above it, once. */
export type Notice = 'confirmed' | 'passwordReset' | 'challengeExpired' | 'sessionEnded' | 'signedOutOnlyHere'

/** Where a sign-in stands. Each member carries exactly what its answer needs, and nothing else. */
export type SignInState =
  | { step: 'credentials'; username?: string; notice?: Notice }
  | {
      step: 'confirmSignUp'
      username: string
      sentTo?: Delivery
      /** `notSent`: the account exists, but its code could not be sent. */
      delivery?: 'notSent'
      /** Of SignUp; lets the confirmation sign in by itself (reference 3.8). */
      session?: string
    }
  | { step: 'resetPassword'; username: string; sentTo?: Delivery; requested?: boolean }
  /** `userId`: what the service calls the person, where that is not what they typed. */
  | { step: 'newPassword'; username: string; userId?: string; session: string; missing: string[] }
  | { step: 'signedIn'; username: string }

/** One member of {@link SignInState}. */
export type At<Step extends SignInState['step']> = Extract<SignInState, { step: Step }>
