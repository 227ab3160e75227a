import type { AuthErrorCode } from '../errors.ts'
import type { AccountMessages } from './accountMessages.ts'

/** A second factor, and what proves who somebody is at first, as the flows name them. */
type MfaMethod = 'sms' | 'email' | 'totp'
type FirstFactor = 'password' | 'email' | 'sms' | 'passkey'

/** A rule of a password policy, by the error that breaking it gives. */
export type PasswordRuleCode = Extract<
  AuthErrorCode,
  | 'passwordTooShort'
  | 'passwordNeedsUppercase'
  | 'passwordNeedsLowercase'
  | 'passwordNeedsNumber'
  | 'passwordNeedsSymbol'
>

/**
 * Every word that the kit shows or speaks. `{name}` stands for a value that is filled in.
 * Complete by type: a translation that misses a sentence does not compile.
 */
export interface Messages {
  /** The account's screens. Default: English. After `mergeMessages` it may be partial: `useAccountMessages` completes it. */
  account?: AccountMessages
  errors: Record<AuthErrorCode, string>
  /** Labels of what identifies a person, by what the pool takes. */
  identifier: { username: string; email: string; phone: string; emailOrPhone: string; any: string }
  password: string
  newPassword: string
  code: string
  /** Labels by attribute name. An attribute without one shows its own name, made readable. */
  attributes: Record<string, string>
  /** `{field}`, marked as one that may stay empty. */
  optional: string
  /** The visible word, the whole name of the button, and what is announced. */
  reveal: { show: string; showPassword: string; shown: string; hide: string; hidePassword: string; hidden: string }
  rules: Record<PasswordRuleCode, string> & { title: string; met: string; unmet: string }
  pending: string
  loading: string
  tryAgain: string
  signOut: string
  signOutEverywhere: string
  backToSignIn: string
  signIn: {
    title: string
    submit: string
    /** The button where the name alone is asked for. */
    next: string
    forgot: string
    noAccount: string
    toSignUp: string
    notices: {
      confirmed: string
      passwordReset: string
      challengeExpired: string
      notAccepted: string
      sessionEnded: string
      signedOutOnlyHere: string
      passwordChanged: string
      accountDeleted: string
    }
  }
  signUp: { title: string; submit: string; haveAccount: string; toSignIn: string }
  forgotPassword: { title: string; explanation: string; submit: string }
  confirmSignUp: {
    title: string
    /** `{destination}` is the masked address. */
    sent: string
    explanation: string
    notSent: string
    submit: string
    resend: string
    resent: string
    /** Where a link confirms the account, in place of a code. */
    link: {
      title: string
      /** `{destination}` is the masked address. */
      sent: string
      explanation: string
      waiting: string
      resend: string
      resent: string
      submit: string
    }
  }
  resetPassword: {
    title: string
    /** Must not tell whether an account exists. `{destination}` is the masked address. */
    sent: string
    requested: string
    /** The pool asked for the reset, not the person. */
    required: string
    submit: string
    resend: string
    resent: string
  }
  setPassword: { title: string; explanation: string; submit: string }
  /** Names of the ways to get a code. */
  mfaMethods: Record<MfaMethod, string>
  enterCode: {
    title: string
    /** `{destination}` is the masked address. */
    sent: string
    sentToYou: string
    /** From an authenticator app; `{app}` is the name that the person gave to it. */
    totp: string
    totpNamed: string
    trust: string
    submit: string
    resend: string
    resent: string
  }
  chooseMfa: { title: string; legend: string; submit: string }
  setUpMfa: { title: string; explanation: string; legend: string; submit: string; none: string }
  setUpTotp: {
    title: string
    explanation: string
    /** What the picture is, and where the same stands in words. */
    picture: string
    open: string
    key: string
    copy: string
    copied: string
    notCopied: string
    code: string
    submit: string
  }
  setUpEmail: { title: string; explanation: string; submit: string }
  customChallenge: { title: string; explanation: string; repeated: string; answer: string; submit: string }
  chooseFactor: {
    title: string
    legend: string
    submit: string
    /** The way back to this choice. */
    another: string
    factors: Record<FirstFactor, string>
  }
  enterPassword: { title: string; submit: string }
  passkey: { title: string; explanation: string; submit: string }
  /** `{username}` is who signs in. */
  signingInAs: string
  signedIn: string
}
