/** What went wrong, from the user's point of view. Errors carry codes, not sentences: a screen shows `messages.errors[code]`. */
export type AuthErrorCode =
  // The input
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
  | 'linkExpired'
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
  // The state of the account, the session or the device
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
  | 'providerMissesAttribute'
  | 'differentAccount'
  // Limits, refusals and failures
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
  | 'reauthenticationRequired'
  | 'unknown'

/** The part of an {@link AuthError} for logs: names and ids, never inputs or response bodies. */
export interface AuthErrorCause {
  readonly fault: string
  readonly requestId?: string
  readonly serviceTime?: number
}

/** What is wrong with one field of the form. */
export interface AuthFieldError {
  /** An attribute name, `username`, `password` or another field of the form. */
  readonly field: string
  readonly code: AuthErrorCode
}

/**
 * More about the cause. `clock`: the same fault as for a wrong password comes from a device whose clock is wrong. `expired`, `revoked`:
 * why the service doesn't accept a token.
 */
export type AuthErrorHint = 'clock' | 'expired' | 'revoked'

/** The details of an {@link AuthError}. */
export interface AuthErrorOptions {
  /** The AWS name of the operation that was called. */
  operation?: string | undefined
  /** Whether the same call may succeed later, unchanged. Default: `false`. */
  retryable?: boolean | undefined
  /** The rejected input: an attribute name, `username`, `password` or another field of the form. */
  field?: string | undefined
  /** Every rejected input, if there are several. Default: that of `field`. */
  fieldErrors?: readonly AuthFieldError[] | undefined
  /** Text that the pool's owner wrote for the user in a Lambda trigger. Plain text. */
  notice?: string | undefined
  /** The service's fault (`CodeMismatchException`), the browser's error (`NotAllowedError`), or the kit's own reason. */
  fault?: string | undefined
  /** The `x-amzn-requestid` header, if the response exposes it. */
  requestId?: string | undefined
  /** The `date` header in milliseconds since the epoch, if the response exposes it. */
  serviceTime?: number | undefined
  hint?: AuthErrorHint | undefined
}

/**
 * The one error type of the kit. Its `code` selects the message that the user sees. Its own `message` is for developers and logs, and
 * contains no input and no text from the service.
 *
 * @example
 * try {
 *   await submitCredentials(context, state, values)
 * } catch (error) {
 *   if (error instanceof AuthError && error.code === 'lockedOut') showLockoutHint()
 * }
 */
export class AuthError extends Error {
  override readonly name = 'AuthError'
  readonly code: AuthErrorCode
  readonly operation: string | undefined
  readonly retryable: boolean
  /** The first rejected input. */
  readonly field: string | undefined
  /** Every rejected input, each with its own code. Empty if the error isn't about an input. */
  readonly fieldErrors: readonly AuthFieldError[]
  readonly notice: string | undefined
  readonly hint: AuthErrorHint | undefined
  /** Where logging tools look for {@link fault}, {@link requestId} and {@link serviceTime}. */
  declare readonly cause: AuthErrorCause | undefined

  constructor(code: AuthErrorCode, options: AuthErrorOptions = {}) {
    const { operation, retryable = false, notice, hint, fault, requestId, serviceTime } = options
    const field = options.field ?? options.fieldErrors?.[0]?.field
    const cause = fault === undefined ? undefined : { fault, ...definedIn({ requestId, serviceTime }) }
    // The fault is left out: a message must not reveal whether the username or the password was wrong.
    super(`${operation ?? 'The action'} failed: ${code}`, cause && { cause })
    this.code = code
    this.operation = operation
    this.retryable = retryable
    this.field = field
    this.fieldErrors = options.fieldErrors ?? (field === undefined ? [] : [{ field, code }])
    this.notice = notice
    this.hint = hint
  }

  /** The service's fault (`CodeMismatchException`), the browser's error (`NotAllowedError`), or the kit's own reason. */
  get fault(): string | undefined {
    return this.cause?.fault
  }

  /** The `x-amzn-requestid` header, if the response exposes it. */
  get requestId(): string | undefined {
    return this.cause?.requestId
  }

  /** The service's time when it responded, in milliseconds since the epoch, if the response exposes its `date` header. */
  get serviceTime(): number | undefined {
    return this.cause?.serviceTime
  }
}

const definedIn = <Members extends object>(members: Members) =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Members]?: Exclude<Members[Name], undefined>
  }
