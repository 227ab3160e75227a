import type { AuthErrorCode } from '../errors.ts'
import type { FirstFactor, MfaMethod } from '../wire/factorNames.ts'
import type { IdentifierKind } from '../wire/poolSettings.ts'
import type { AccountMessages } from './accountMessages.ts'
import type { Plural } from './plural.ts'
import type { ProviderMessages } from './providerMessages.ts'

/** One whole sentence for each kind of identifier: a noun in a sentence can't be translated. */
export type PerIdentifier = Record<IdentifierKind, string>

/** A rule of a password policy, named by the error for breaking it. */
export type PasswordRuleCode = Extract<
  AuthErrorCode,
  | 'passwordTooShort'
  | 'passwordNeedsUppercase'
  | 'passwordNeedsLowercase'
  | 'passwordNeedsNumber'
  | 'passwordNeedsSymbol'
>

/**
 * Every text that the kit shows or that screen readers hear. `{name}` is the place of a value.
 * Complete by type: a translation that misses a message does not compile.
 */
export interface Messages extends StepMessages {
  /** The account's screens. Default: English. After `mergeMessages` it may be partial: `useAccountMessages` completes it. */
  account?: AccountMessages
  /** The sign-in with identity providers. Default: English. It may be partial after `mergeMessages`, as `account`. */
  providers?: ProviderMessages
  /** A BCP 47 tag, for dates, numbers, lists and names of countries and languages. */
  locale: string
  /** By code. `{count}` is the shortest password that the pool accepts, `{list}` the labels of the missing fields or attributes. */
  errors: Record<Exclude<AuthErrorCode, 'wrongCredentials' | 'passwordTooShort'>, string> & {
    wrongCredentials: PerIdentifier
    passwordTooShort: Plural
  }
  /** For an error that a wrong clock could also cause. `{error}` is its sentence. */
  withClockHint: string
  /** In place of `errors.invalidValue` if the pool's schema has bounds: `{min}` and `{max}`. With both, the plural is that of `{max}`. */
  bounds: Record<'number' | 'numberMin' | 'numberMax', string> & Record<'length' | 'lengthMin' | 'lengthMax', Plural>
  /** Labels of the identifier, by what the pool accepts. */
  identifier: PerIdentifier
  password: string
  newPassword: string
  code: string
  /** Labels by attribute name. An attribute without one shows its name in words. */
  attributes: Record<string, string>
  /** Label of an optional field. `{field}` is its label. */
  optional: string
  /** The accessible name of the country select of a phone number. */
  country: string
  /** Shows in a select before the user has chosen. */
  choose: string
  /** The values of a Boolean attribute. */
  yes: string
  no: string
  /** Examples in empty fields, by the name of the field: `username`, `password`, `newPassword`, `code`, or an attribute. Default: none. */
  placeholders: Record<string, string>
  /** For each of show and hide: the accessible name of the button, and what is announced. */
  reveal: { showPassword: string; shown: string; hidePassword: string; hidden: string }
  /** Shows below a password while Caps Lock is on. */
  capsLock: string
  /** `{count}` is the shortest password that the pool accepts. */
  rules: Record<Exclude<PasswordRuleCode, 'passwordTooShort'>, string> & {
    passwordTooShort: Plural
    title: string
    met: string
    unmet: string
  }
  /** The name of a browser in the user's list of devices. */
  deviceName: string
  pending: string
  loading: string
  tryAgain: string
  signOut: string
  signOutEverywhere: string
  backToSignIn: string
  signIn: {
    title: string
    /** With the provider's `appName`, which is `{app}`. */
    titleNamed: string
    submit: string
    /** The button where the form asks for the username alone. */
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
      /** The session was ended from elsewhere. */
      sessionRevoked: string
      /** The refresh token was used twice. */
      sessionReused: string
      signedOutOnlyHere: string
      passwordChanged: string
      accountDeleted: string
      signedOutElsewhere: string
      idle: string
      tooOld: string
      userDisabled: string
      userDeleted: string
    }
  }
  signedIn: string
  /** On the way back from an identity provider. */
  signingIn: string
}

/** The texts of the steps after the first form. */
export interface StepMessages {
  /** Link from a code back to the form where the identifier was typed. */
  useDifferent: PerIdentifier
  signUp: { title: string; submit: string; haveAccount: string; toSignIn: string }
  forgotPassword: { title: string; explanation: PerIdentifier; submit: string }
  confirmSignUp: {
    /** By where the code or link was sent; `unknown` if the service didn't say. */
    title: Record<'email' | 'sms' | 'unknown', string>
    /** `{destination}` is the masked address. */
    sent: string
    explanation: string
    notSent: string
    submit: string
    resend: string
    /** During the cool-down. `{seconds}` is how many are left. */
    resendIn: string
    resent: string
    /** For pools that confirm an account by a link in place of a code. */
    link: {
      /** `{destination}` is the masked address. */
      sent: string
      explanation: string
      waiting: string
      resend: string
      /** During the cool-down. `{seconds}` is how many are left. */
      resendIn: string
      resent: string
      submit: string
    }
  }
  resetPassword: {
    title: string
    /** Must not reveal whether an account exists. `{destination}` is the masked address. */
    sent: string
    requested: string
    /** The pool requires the reset; the user did not ask for it. */
    required: string
    submit: string
    resend: string
    /** During the cool-down. `{seconds}` is how many are left. */
    resendIn: string
    resent: string
  }
  setPassword: { title: string; explanation: string; submit: string }
  /** Names of the MFA methods. */
  mfaMethods: Record<MfaMethod, string>
  enterCode: {
    /** `mfa` for an MFA method; `email` and `sms` for a one-time code. */
    title: Record<'mfa' | 'email' | 'sms', string>
    /** `{destination}` is the masked address. */
    sent: string
    sentToYou: string
    /** From an authenticator app; `{app}` is the name that the user gave it. */
    totp: string
    totpNamed: string
    trust: string
    submit: string
    resend: string
    /** During the cool-down. `{seconds}` is how many are left. */
    resendIn: string
    resent: string
  }
  chooseMfa: {
    title: string
    legend: string
    /** Below the name of a method, unless the service says where its code goes. */
    details: Record<MfaMethod, string>
  }
  setUpMfa: {
    title: string
    explanation: string
    legend: string
    none: string
    /** Below the name of a method. */
    details: Record<Exclude<MfaMethod, 'sms'>, string>
  }
  setUpTotp: {
    title: string
    explanation: string
    /** Alternative text of the QR code. */
    picture: string
    /** The two steps. */
    scan: string
    enter: string
    open: string
    /** Shows the key as text. */
    cannotScan: string
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
    /** Link back to this choice. */
    another: string
    factors: Record<FirstFactor, string>
    /** Below the name of a method. */
    details: Record<FirstFactor, string>
  }
  enterPassword: { title: string; submit: string }
  passkey: { title: string; explanation: string; submit: string }
  /** `{username}` is the user who signs in. */
  signingInAs: string
}

/** The errors that a form finds itself, and those of code that can't be loaded. */
export type StartErrorCode = PasswordRuleCode | 'required' | 'invalidPhone' | 'invalidValue' | 'offline' | 'unknown'

/** The texts that a first form can need. */
export type StartMessages = Omit<Messages, keyof StepMessages | 'errors'> & {
  errors: Pick<Messages['errors'], StartErrorCode>
}

/** The texts of the other errors. */
export type LaterErrors = Omit<Messages['errors'], StartErrorCode>

/** The texts that can be about an error. */
export type ErrorMessages = StartMessages & Pick<Messages, 'errors'>
