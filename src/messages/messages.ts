import type { AuthErrorCode } from '../errors.ts'

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
  signOut: string
  signOutEverywhere: string
  backToSignIn: string
  signIn: {
    title: string
    submit: string
    forgot: string
    noAccount: string
    toSignUp: string
    notices: {
      confirmed: string
      passwordReset: string
      challengeExpired: string
      sessionEnded: string
      signedOutOnlyHere: string
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
  signedIn: string
}
