/** Why a pool could not be read, for whoever runs the server. */
export type PoolReadErrorCode =
  /** The credential chain found nothing. */
  | 'credentialsMissing'
  /** AWS does not know the credentials, or they ended. */
  | 'credentialsRefused'
  /** The credentials are good, but IAM does not allow the operation. */
  | 'accessDenied'
  /** No such user pool in this region, or no such app client. */
  | 'notFound'
  /** Too many calls; worth another try later. */
  | 'busy'
  /** No answer within the time limit. */
  | 'timedOut'
  /** The caller's own signal ended the call. */
  | 'aborted'
  /** AWS was not reached, or failed. */
  | 'unavailable'
  /** Any other refusal; `cause.fault` names it. */
  | 'refused'

/** What a {@link PoolReadError} carries for a log: names and ids, never what was sent or answered. */
export interface PoolReadErrorCause {
  fault: string
  requestId?: string
}

/** A pool could not be read. The message says what to do about it, and quotes nothing of what AWS said. */
export class PoolReadError extends Error {
  override readonly name = 'PoolReadError'
  readonly code: PoolReadErrorCode

  constructor(code: PoolReadErrorCode, message: string, cause?: PoolReadErrorCause) {
    super(message, cause && { cause })
    this.code = code
  }
}
