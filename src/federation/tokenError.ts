import { ResponseBodyError } from 'oauth4webapi'
import { warnDeveloper } from '../client/warnDeveloper.ts'
import { AuthError, type AuthErrorCode } from '../errors.ts'

/** By the `error` of the token endpoint (docs/protocol.md §9.2). Its texts are for no one. */
const MEANINGS: Record<string, AuthErrorCode> = {
  invalid_grant: 'challengeExpired',
  invalid_client: 'misconfigured',
  unauthorized_client: 'misconfigured',
  unsupported_grant_type: 'misconfigured',
  invalid_request: 'misconfigured',
  invalid_scope: 'misconfigured',
}

const ADVICE: Record<string, string> = {
  invalid_client:
    "The domain doesn't know the app client, or the client has a secret. Check that domain and clientId belong to the same pool, and use an app client without a secret.",
  unauthorized_client:
    'The domain refused the exchange. Allow the authorization code grant for the app client (AllowedOAuthFlows), and pass as redirectUri exactly one of its callback URLs.',
}

/** Converts what went wrong in an exchange to an {@link AuthError}, without any text of the service. */
export function readTokenError(error: unknown): AuthError {
  if (error instanceof AuthError) return error
  if (error instanceof ResponseBodyError) return refusal(error)
  const name = error instanceof Error ? error.name : 'Error'
  if (name === 'TimeoutError') return new AuthError('timedOut', { retryable: true, fault: name })
  if (isStatus(error, 500)) return new AuthError('unavailable', { retryable: true, fault: 'ServerError' })
  if (isStatus(error, 429)) return new AuthError('busy', { retryable: true, fault: 'TooManyRequests' })
  // What a failed fetch throws.
  if (error instanceof TypeError && !('code' in error))
    return new AuthError('offline', { retryable: true, fault: name })
  return new AuthError('untrustedServer', { fault: faultOf(error) })
}

function refusal({ error: name, status }: ResponseBodyError): AuthError {
  const advice = Object.hasOwn(ADVICE, name) && ADVICE[name]
  if (advice) warnDeveloper(advice)
  if (status >= 500) return new AuthError('unavailable', { retryable: true, fault: 'ServerError' })
  const code = (Object.hasOwn(MEANINGS, name) && MEANINGS[name]) || 'unavailable'
  return new AuthError(code, { fault: Object.hasOwn(MEANINGS, name) ? name : 'TokenEndpointError' })
}

/** An unexpected status: the library attaches the response. */
function isStatus(error: unknown, status: number): boolean {
  const cause = error instanceof Error ? error.cause : undefined
  return cause instanceof Response && (status === 500 ? cause.status >= 500 : cause.status === status)
}

/** The library's codes name the check that failed, such as OAUTH_JWT_CLAIM_COMPARISON_FAILED. */
function faultOf(error: unknown): string {
  const isCoded = error instanceof Error && 'code' in error && typeof error.code === 'string'
  return isCoded ? String((error as { code?: unknown }).code) : 'UnreadableTokens'
}
