/** Why a pool couldn't be read. */
export type PoolReadErrorCode =
  /** The credential chain found no credentials. */
  | 'credentialsMissing'
  /** AWS rejected the credentials, for example because they have expired. */
  | 'credentialsRefused'
  /** The credentials are valid, but IAM doesn't allow the operation. */
  | 'accessDenied'
  /** The user pool doesn't exist in this region, or the app client doesn't exist. */
  | 'notFound'
  /** Too many calls. Try again later. */
  | 'busy'
  /** No response within the time limit. */
  | 'timedOut'
  /** The caller's signal aborted the call. */
  | 'aborted'
  /** The server doesn't have the operation. Only emulators and proxies. */
  | 'notImplemented'
  /** AWS couldn't be reached, or had an internal error. */
  | 'unavailable'
  /** Any other fault. `cause.fault` has its name. */
  | 'refused'

/** The part of a {@link PoolReadError} for logs: names and ids, never parts of a request or response. */
export interface PoolReadErrorCause {
  fault: string
  requestId?: string
}

/** Thrown if a pool can't be read. The message suggests a fix, and contains no text from AWS. */
export class PoolReadError extends Error {
  override readonly name = 'PoolReadError'
  readonly code: PoolReadErrorCode

  constructor(code: PoolReadErrorCode, message: string, cause?: PoolReadErrorCause) {
    super(message, cause && { cause })
    this.code = code
  }
}
