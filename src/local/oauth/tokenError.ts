/** The error codes of /oauth2/token and /oauth2/revoke (docs/protocol.md §9.2, §9.3). */
export type TokenErrorCode =
  | 'invalid_client'
  | 'invalid_grant'
  | 'invalid_request'
  | 'invalid_scope'
  | 'unauthorized_client'
  | 'unsupported_grant_type'
  | 'unsupported_token_type'

/** Thrown to respond with `{"error": code, "error_description": description}`. */
export class TokenError extends Error {
  readonly code: TokenErrorCode

  constructor(code: TokenErrorCode, description = '') {
    super(description)
    this.code = code
  }
}
