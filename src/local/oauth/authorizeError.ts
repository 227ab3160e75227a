/** The error codes of redirects to the app (docs/protocol.md §9.1). */
export type AuthorizeErrorCode =
  | 'access_denied'
  | 'invalid_request'
  | 'invalid_scope'
  | 'login_required'
  | 'server_error'
  | 'unauthorized_client'

/** Thrown to return to the app with an error. */
export class AuthorizeError extends Error {
  readonly code: AuthorizeErrorCode

  constructor(code: AuthorizeErrorCode, description = '') {
    super(description)
    this.code = code
  }
}

/** Thrown to show an error on the domain's own page, because there is no address of the app to return to. */
export class PageError extends Error {
  /** `redirect_mismatch`, `invalid_client` and the like. */
  readonly code: string
  readonly status: number

  constructor(code: string, message: string, status = 400) {
    super(message)
    this.code = code
    this.status = status
  }
}
