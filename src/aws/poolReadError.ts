/** Why a pool could not be read, for the operator of the server. */
export type PoolReadErrorCode =
  /** The credential chain found no credentials. */
  | 'credentialsMissing'
  /** AWS doesn't know the credentials, or they expired. */
  | 'credentialsRefused'
  /** The credentials are good, but IAM does not allow the operation. */
  | 'accessDenied'
  /** No such user pool in this region, or no such app client. */
  | 'notFound'
  /** Too many calls. Try again later. */
  | 'busy'
  /** No response within the time limit. */
  | 'timedOut'
  /** The caller's signal aborted the call. */
  | 'aborted'
  /** AWS was not reached, or failed. */
  | 'unavailable'
  /** Any other fault, which `cause.fault` names. */
  | 'refused'

/** What a {@link PoolReadError} carries for a log: names and ids, never parts of a request or response. */
export interface PoolReadErrorCause {
  fault: string
  requestId?: string
}

/** A pool could not be read. The message says what to do about it, and quotes nothing from AWS. */
export class PoolReadError extends Error {
  override readonly name = 'PoolReadError'
  readonly code: PoolReadErrorCode

  constructor(code: PoolReadErrorCode, message: string, cause?: PoolReadErrorCause) {
    super(message, cause && { cause })
    this.code = code
  }
}
