import type { OperationName } from './operations.ts'

/**
 * When a call may be made again by itself (reference 1.5):
 * - `always`: repeating it changes nothing more;
 * - `refused`: only when the service certainly did not act on it (it throttled the call), because
 *   acting twice sends a second message;
 * - `never`: it submits a password or a code, or spends a one-time session.
 */
export type RetryClass = 'always' | 'refused' | 'never'

/** What authorizes an operation: nothing, a token of the signed-in user, or the session of a running sign-in. */
export type Authorization = 'public' | 'accessToken' | 'refreshToken' | 'session'

/** Every operation that a browser calls. */
export const operationTable: Record<OperationName, { authorization: Authorization; retry: RetryClass }> = {
  SignUp: { authorization: 'public', retry: 'refused' },
  ConfirmSignUp: { authorization: 'public', retry: 'never' },
  ResendConfirmationCode: { authorization: 'public', retry: 'refused' },
  ForgotPassword: { authorization: 'public', retry: 'refused' },
  ConfirmForgotPassword: { authorization: 'public', retry: 'never' },
  InitiateAuth: { authorization: 'public', retry: 'refused' },
  RespondToAuthChallenge: { authorization: 'session', retry: 'never' },
  GetTokensFromRefreshToken: { authorization: 'refreshToken', retry: 'always' },
  RevokeToken: { authorization: 'refreshToken', retry: 'always' },
  GlobalSignOut: { authorization: 'accessToken', retry: 'always' },
  GetUser: { authorization: 'accessToken', retry: 'always' },
}
