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

/** What an operation may carry about its caller: everything, the metadata for Lambda triggers alone, or nothing (reference 3.12). */
export type CallerContext = 'all' | 'metadata' | 'none'

interface Row {
  authorization: Authorization
  retry: RetryClass
  context: CallerContext
  /** The members that must be there. */
  required: readonly string[]
}

const row =
  (authorization: Authorization, context: CallerContext, always = '') =>
  (retry: RetryClass, required = ''): Row => ({
    authorization,
    context,
    retry,
    required: `${always} ${required}`.split(' ').filter(Boolean),
  })

const open = row('public', 'all', 'ClientId')
const withToken = row('accessToken', 'none', 'AccessToken')
const withTokenAndMetadata = row('accessToken', 'metadata', 'AccessToken')
const withEither = row('accessTokenOrSession', 'none')

/** Every operation that a browser may call: those that take no AWS signature (reference 1.7). */
export const operationTable: Record<OperationName, Row> = {
  SignUp: open('refused', 'Username'),
  ConfirmSignUp: open('never', 'Username ConfirmationCode'),
  ResendConfirmationCode: open('refused', 'Username'),
  ForgotPassword: open('refused', 'Username'),
  ConfirmForgotPassword: open('never', 'Username ConfirmationCode Password'),
  InitiateAuth: open('refused', 'AuthFlow'),
  RespondToAuthChallenge: row('session', 'all', 'ClientId')('never', 'ChallengeName'),
  GetTokensFromRefreshToken: row('refreshToken', 'metadata', 'ClientId')('always', 'RefreshToken'),
  RevokeToken: row('refreshToken', 'none', 'ClientId')('always', 'Token'),
  UpdateAuthEventFeedback: row('public', 'none')('always', 'UserPoolId Username EventId FeedbackToken FeedbackValue'),
  GlobalSignOut: withToken('always'),
  GetUser: withToken('always'),
  DeleteUser: withToken('refused'),
  ChangePassword: withToken('never', 'ProposedPassword'),
  UpdateUserAttributes: withTokenAndMetadata('refused', 'UserAttributes'),
  DeleteUserAttributes: withToken('refused', 'UserAttributeNames'),
  GetUserAttributeVerificationCode: withTokenAndMetadata('refused', 'AttributeName'),
  VerifyUserAttribute: withToken('never', 'AttributeName Code'),
  AssociateSoftwareToken: withEither('refused'),
  VerifySoftwareToken: withEither('never', 'UserCode'),
  SetUserMFAPreference: withToken('always'),
  SetUserSettings: withToken('always', 'MFAOptions'),
  GetUserAuthFactors: withToken('always'),
  ConfirmDevice: withToken('refused', 'DeviceKey'),
  GetDevice: withEither('always', 'DeviceKey'),
  ListDevices: withToken('always'),
  ForgetDevice: withEither('always', 'DeviceKey'),
  UpdateDeviceStatus: withToken('always', 'DeviceKey'),
  ListUserSessions: withToken('always'),
  RevokeUserSession: withToken('always', 'SessionId'),
  StartWebAuthnRegistration: withToken('refused'),
  CompleteWebAuthnRegistration: withToken('never', 'Credential'),
  ListWebAuthnCredentials: withToken('always'),
  DeleteWebAuthnCredential: withToken('always', 'CredentialId'),
}
