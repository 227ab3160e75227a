import type { AuthErrorCode } from '../../errors.ts'
import type { FirstFactor, MfaMethod } from '../../wire/factorNames.ts'
import type { Delivery } from '../delivery.ts'
import type { StateAt } from '../stateAt.ts'

/** Why the sign-in form shows again. The form shows the notice once. */
export type Notice =
  | 'confirmed'
  | 'passwordReset'
  | 'challengeExpired'
  | 'notAccepted'
  | 'sessionEnded'
  | 'sessionRevoked'
  | 'sessionReused'
  | 'userDisabled'
  | 'userDeleted'
  | 'signedOutElsewhere'
  | 'idle'
  | 'tooOld'
  | 'signedOutOnlyHere'
  | 'passwordChanged'
  | 'accountDeleted'

interface UserIds {
  /** The username as typed, which users and password managers know. */
  username: string
  /** The service's own name for the user, if a challenge carried it (docs/protocol.md §3.1). */
  userId?: string
}

/** An open challenge. Its session expires after a few minutes. */
interface Challenged extends UserIds {
  session: string
}

/** A choice-based sign-in, with the sign-in methods that the user may switch to. */
interface ChoiceBased extends UserIds {
  factors: FirstFactor[]
}

/** The state of a sign-in. Each member holds exactly what its action needs. */
export type SignInState =
  | { step: 'credentials'; username?: string; notice?: Notice }
  | {
      step: 'confirmSignUp'
      username: string
      sentTo?: Delivery
      /** `notSent`: the account exists, but its code could not be sent. */
      delivery?: 'notSent'
      /** The session from SignUp, which lets the confirmation sign the user in (docs/protocol.md §3.8). */
      session?: string
    }
  | { step: 'resetPassword'; username: string; sentTo?: Delivery; requested?: boolean }
  | ({ step: 'newPassword'; missing: string[] } & Challenged)
  /** `app` is the user's name for the authenticator app. `factors` is set if the code is a sign-in method. */
  | ({ step: 'code'; via: MfaMethod; sentTo?: Delivery; app?: string; factors?: FirstFactor[] } & Challenged)
  /** `destination` is where one of the methods would send its code, if the service says so. */
  | ({ step: 'chooseMfa'; methods: MfaMethod[]; destination?: Delivery } & Challenged)
  /** The pool requires MFA and the user has no method. `methods` can be set up now; if it is empty, the user must contact support. */
  | ({ step: 'setUpMfa'; methods: ('totp' | 'email')[] } & Challenged)
  /** `secret` is the key for the authenticator app, in base32. It is stored nowhere else and is dropped with this step. */
  | ({ step: 'setUpTotp'; secret: string } & Challenged)
  | ({ step: 'setUpEmail' } & Challenged)
  /** `parameters` come from the pool's Lambda trigger. `repeated`: the same challenge again, so the last answer was wrong. */
  | ({ step: 'customChallenge'; parameters: Record<string, string>; repeated?: true } & Challenged)
  /** Without a session, the choice starts a new sign-in, as after switching from another method. */
  | ({ step: 'chooseFactor'; session?: string } & ChoiceBased)
  /** `isChosen`: the service has asked for the password. Otherwise, the password also answers SELECT_CHALLENGE. */
  | ({ step: 'password'; session?: string; isChosen?: true } & ChoiceBased)
  /** The user dismissed the browser's dialog, or it couldn't be shown: `problem` is the reason. */
  | ({ step: 'passkey'; problem: AuthErrorCode } & ChoiceBased)
  | { step: 'signedIn'; username: string }

/** The member of {@link SignInState} with the given step. */
export type SignInStateAt<Step extends SignInState['step']> = StateAt<SignInState, Step>
