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
  | 'wrongCurrentPassword'
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
  | 'wrongClock'
  | 'missingAttribute'
  | 'unknown'

/** What an {@link AuthError} holds for logs: names and ids, never what was sent or received. */
export interface AuthErrorCause {
  readonly fault: string
  readonly requestId?: string
}

/** The details of an {@link AuthError}. */
export interface AuthErrorOptions {
  /** The operation that was called, by its AWS name. */
  operation?: string | undefined
  /** Whether the same call may succeed later, unchanged. Default: `false`. */
  retryable?: boolean | undefined
  /** The input that the service refused: the name of an attribute, `username` or `password`. */
  field?: string | undefined
  /** Text that the pool's owner wrote for the user in a Lambda trigger. Plain text. */
  notice?: string | undefined
  /** The service's fault (`CodeMismatchException`), the browser's error (`NotAllowedError`), or what the kit found wrong. */
  fault?: string | undefined
  /** `x-amzn-requestid`, if the response showed it. */
  requestId?: string | undefined
}

/**
 * The one error type of the kit: something that the user can be told about, by code. Its `message` is for developers and logs; it
 * holds no input and no text of the service.
 *
 * @example
 * try {
 *   await submitCredentials(context, state, values)
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
  /** Where logging tools look for {@link fault} and {@link requestId}. */
  declare readonly cause: AuthErrorCause | undefined

  constructor(code: AuthErrorCode, options: AuthErrorOptions = {}) {
    const { operation, retryable = false, field, notice, fault, requestId } = options
    const cause = fault === undefined ? undefined : { fault, ...(requestId !== undefined && { requestId }) }
    // Not the fault: an unknown user and a wrong password must look alike wherever a message shows.
    super(`${operation ?? 'The action'} failed: ${code}`, cause && { cause })
    this.code = code
    this.operation = operation
    this.retryable = retryable
    this.field = field
    this.notice = notice
  }

  /** The service's fault (`CodeMismatchException`), the browser's error (`NotAllowedError`), or what the kit found wrong. */
  get fault(): string | undefined {
    return this.cause?.fault
  }

  /** `x-amzn-requestid`, if the response showed it. */
  get requestId(): string | undefined {
    return this.cause?.requestId
  }
}
