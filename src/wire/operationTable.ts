import type { OperationName } from './operations.ts'

/**
 * When a call may be made again by itself (reference 1.5):
 * - `always`: repeating it changes nothing more;
 * - `refused`: only when the service certainly did not act on it (it throttled the call), because
 *   acting twice sends a second message;
 * - `never`: it submits a password or a code, or spends a one-time session.
 */
export type RetryClass = 'always' | 'refused' | 'never'

/**
 * What authorizes an operation: nothing, a token of the signed-in user, the session of a running sign-in, or either of
 * the last two.
 */
export type Authorization = 'public' | 'accessToken' | 'refreshToken' | 'session' | 'accessTokenOrSession'

interface Row {
  authorization: Authorization
  retry: RetryClass
}

const row =
  (authorization: Authorization) =>
  (retry: RetryClass): Row => ({ authorization, retry })

const open = row('public')
const withToken = row('accessToken')
const withEither = row('accessTokenOrSession')

/** Every operation that a browser may call: those that take no AWS signature (reference 1.7). */
export const operationTable: Record<OperationName, Row> = {
  SignUp: open('refused'),
  ConfirmSignUp: open('never'),
  ResendConfirmationCode: open('refused'),
  ForgotPassword: open('refused'),
  ConfirmForgotPassword: open('never'),
  InitiateAuth: open('refused'),
  RespondToAuthChallenge: row('session')('never'),
  GetTokensFromRefreshToken: row('refreshToken')('always'),
  RevokeToken: row('refreshToken')('always'),
  UpdateAuthEventFeedback: open('always'),
  GlobalSignOut: withToken('always'),
  GetUser: withToken('always'),
  DeleteUser: withToken('refused'),
  ChangePassword: withToken('never'),
  UpdateUserAttributes: withToken('refused'),
  DeleteUserAttributes: withToken('refused'),
  GetUserAttributeVerificationCode: withToken('refused'),
  VerifyUserAttribute: withToken('never'),
  AssociateSoftwareToken: withEither('refused'),
  VerifySoftwareToken: withEither('never'),
  SetUserMFAPreference: withToken('always'),
  SetUserSettings: withToken('always'),
  GetUserAuthFactors: withToken('always'),
  ConfirmDevice: withToken('refused'),
  GetDevice: withToken('always'),
  ListDevices: withToken('always'),
  ForgetDevice: withToken('always'),
  UpdateDeviceStatus: withToken('always'),
  ListUserSessions: withToken('always'),
  RevokeUserSession: withToken('always'),
  StartWebAuthnRegistration: withToken('refused'),
  CompleteWebAuthnRegistration: withToken('never'),
  ListWebAuthnCredentials: withToken('always'),
  DeleteWebAuthnCredential: withToken('always'),
}
