/**
 * What went wrong, named after what happened to the person. Codes travel; sentences do not:
 * a screen renders `messages.errors[code]`.
 */
export type AuthErrorCode =
  // What was typed
  | 'required'
  | 'invalidEmail'
  | 'invalidPhone'
  | 'invalidUsername'
  | 'invalidValue'
  | 'wrongCredentials'
  | 'wrongCode'
  | 'codeExpired'
  | 'codeUsed'
  | 'passwordTooShort'
  | 'passwordNeedsUppercase'
  | 'passwordNeedsLowercase'
  | 'passwordNeedsNumber'
  | 'passwordNeedsSymbol'
  | 'passwordRejected'
  | 'passwordUsedBefore'
  | 'accountExists'
  | 'addressTaken'
  | 'passkeyNotUsed'
  | 'passkeyNotSupported'
  | 'passkeyExpired'
  | 'tooManyPasskeys'
  | 'passkeyExists'
  | 'notTheSame'
  // Where the account stands
  | 'notConfirmed'
  | 'alreadyConfirmed'
  | 'resetRequired'
  | 'temporaryPasswordExpired'
  | 'accountDisabled'
  | 'cannotReset'
  | 'signUpClosed'
  | 'challengeExpired'
  | 'sessionEnded'
  | 'deviceNotFound'
  // What stands in the way
  | 'lockedOut'
  | 'tooManyAttempts'
  | 'busy'
  | 'blocked'
  | 'refused'
  | 'codeNotSent'
  | 'notOffered'
  | 'offline'
  | 'timedOut'
  | 'unavailable'
  | 'aborted'
  | 'untrustedServer'
  | 'unsupportedChallenge'
  | 'misconfigured'
  | 'unknown'

/** What an {@link AuthError} may carry for a log: names and ids, never what was sent or answered. */
export interface AuthErrorCause {
  /** The service's fault name (`CodeMismatchException`), or the name of the browser's own error. */
  readonly fault: string
  /** `x-amzn-requestid`, where the service's answer showed it. */
  readonly requestId?: string
}

/** The details of an {@link AuthError}. */
export interface AuthErrorOptions {
  /** The operation that was called, by its AWS name. */
  operation?: string
  /** Whether the same call may succeed if it is made again later, unchanged. Default: `false`. */
  retryable?: boolean
  /** The input that the service objected to: an attribute's name, `username` or `password`. */
  field?: string
  /** Words that the pool's owner wrote for the person, from a Lambda trigger. Plain text. */
  notice?: string
  cause?: AuthErrorCause
}

/**
 * The one error type of the kit: something that a person can be told about, by code.
 *
 * @example
 * try {
 *   await submitCredentials(context, state, answer)
 * } catch (error) {
 *   if (error instanceof AuthError && error.code === 'lockedOut') showWaitingHint()
 * }
 */
export class AuthError extends Error {
  override readonly name = 'AuthError'
  readonly code: AuthErrorCode
  readonly operation: string | undefined
  readonly retryable: boolean
  readonly field: string | undefined
  readonly notice: string | undefined

  constructor(code: AuthErrorCode, options: AuthErrorOptions = {}) {
    super(code, options.cause && { cause: options.cause })
    this.code = code
    this.operation = options.operation
    this.retryable = options.retryable ?? false
    this.field = options.field
    this.notice = options.notice
  }
}
