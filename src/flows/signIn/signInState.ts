import type { AuthErrorCode } from '../../errors.ts'
import type { FirstFactor, MfaMethod } from '../../wire/factorNames.ts'
import type { Delivery } from '../delivery.ts'
import type { StateAt } from '../stateAt.ts'

/** Why the sign-in form shows again: said above it, once. */
export type Notice =
  | 'confirmed'
  | 'passwordReset'
  | 'challengeExpired'
  | 'notAccepted'
  | 'sessionEnded'
  | 'signedOutOnlyHere'
  | 'passwordChanged'
  | 'accountDeleted'

interface Person {
  /** As it was typed: what people and password managers know. */
  username: string
  /** What the service calls the person, where it says so (reference 3.1). */
  userId?: string
}

/** The service waits for an answer to its challenge, for a few minutes. */
interface Challenged extends Person {
  session: string
}

/** A sign-in by choice, with what else the person may use in place of the factor at hand. */
interface ByChoice extends Person {
  factors: FirstFactor[]
}

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
  | ({ step: 'newPassword'; missing: string[] } & Challenged)
  /** `app` is the name that the person gave to an authenticator app. `factors` are there where the code is the first factor. */
  | ({ step: 'code'; via: MfaMethod; sentTo?: Delivery; app?: string; factors?: FirstFactor[] } & Challenged)
  | ({ step: 'chooseMfa'; methods: MfaMethod[] } & Challenged)
  /** The pool demands a second factor and there is none. `methods` are those that can be set up now; with none, the person needs help. */
  | ({ step: 'setUpMfa'; methods: ('totp' | 'email')[] } & Challenged)
  /** `secret` is the key for the authenticator app, in base32. It is nowhere else, and gone with this step. */
  | ({ step: 'setUpTotp'; secret: string } & Challenged)
  | ({ step: 'setUpEmail' } & Challenged)
  /** `parameters` are the pool's own. `repeated`: the same question again, so the last answer was wrong. */
  | ({ step: 'customChallenge'; parameters: Record<string, string>; repeated?: true } & Challenged)
  /** Without a session the choice starts anew, as after switching from another factor. */
  | ({ step: 'chooseFactor'; session?: string } & ByChoice)
  /** `isChosen`: it is the service that asks for the password; else it is this person's answer to the choice. */
  | ({ step: 'password'; session?: string; isChosen?: true } & ByChoice)
  /** The browser's own dialogue was left, or could not be shown: `problem` says which. */
  | ({ step: 'passkey'; problem: AuthErrorCode } & ByChoice)
  | { step: 'signedIn'; username: string }

/** One member of {@link SignInState}. */
export type SignInStateAt<Step extends SignInState['step']> = StateAt<SignInState, Step>
