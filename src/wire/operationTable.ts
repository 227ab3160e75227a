import type { OperationName } from './operations.ts'

/**
 * When a call may be retried automatically (docs/protocol.md §1.5):
 * - `always`: the operation is idempotent.
 * - `refused`: only if the service throttled the call and so didn't act on it. Acting twice could send a second message.
 * - `never`: the call submits a password or a code, or uses up a one-time session.
 */
export type RetryClass = 'always' | 'refused' | 'never'

/**
 * What authorizes an operation: nothing, a token of the signed-in user, the session of a sign-in in progress, or either an access
 * token or such a session.
 */
export type Authorization = 'public' | 'accessToken' | 'refreshToken' | 'session' | 'accessTokenOrSession'

/** Which metadata about the caller an operation accepts: all, only that for Lambda triggers, or none (docs/protocol.md §3.12). */
export type CallerContext = 'all' | 'metadata' | 'none'

interface Row {
  authorization: Authorization
  retry: RetryClass
  context: CallerContext
  /** The required input members. */
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

const unauthenticated = row('public', 'all', 'ClientId')
const withToken = row('accessToken', 'none', 'AccessToken')
const withTokenAndMetadata = row('accessToken', 'metadata', 'AccessToken')
const withEither = row('accessTokenOrSession', 'none')

/** Every operation that a browser may call, that is, all that need no AWS signature (docs/protocol.md §1.7). */
export const operationTable: Record<OperationName, Row> = {
  SignUp: unauthenticated('refused', 'Username'),
  ConfirmSignUp: unauthenticated('never', 'Username ConfirmationCode'),
  ResendConfirmationCode: unauthenticated('refused', 'Username'),
  ForgotPassword: unauthenticated('refused', 'Username'),
  ConfirmForgotPassword: unauthenticated('never', 'Username ConfirmationCode Password'),
  InitiateAuth: unauthenticated('refused', 'AuthFlow'),
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
