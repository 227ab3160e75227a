export { type CallOptions, call } from './client/call.ts'
export { type Client, type ClientOptions, createClient } from './client/createClient.ts'
export { AuthError, type AuthErrorCause, type AuthErrorCode, type AuthErrorOptions } from './errors.ts'
export { type AuthEvent, sendAuthEventFeedback } from './flows/account/authEventFeedback.ts'
export { type AuthFactors, readAuthFactors } from './flows/account/authFactors.ts'
export { type ChangePasswordState, type PasswordChange, submitPasswordChange } from './flows/account/changePassword.ts'
export { submitFactor, submitPasskey, switchFactor } from './flows/signIn/chooseFactor.ts'
export { type CodeAnswer, resendCode, submitCode } from './flows/signIn/code.ts'
export { lookForConfirmation } from './flows/signUp/confirmByLink.ts'
export { resendConfirmationCode, submitConfirmSignUp } from './flows/signUp/confirmSignUp.ts'
export {
  asksForPassword,
  createFlowContext,
  type FlowContext,
  type FlowOptions,
  type SignInBy,
} from './flows/flowContext.ts'
export { submitCustomChallenge } from './flows/signIn/customChallenge.ts'
export { submitDeletion } from './flows/account/deleteAccount.ts'
export type { Delivery } from './flows/delivery.ts'
export {
  type ForgotPasswordState,
  resendResetCode,
  submitRequest,
  submitResetPassword,
} from './flows/resetPassword/forgotPassword.ts'
export { type Device, forgetDevice, readDevice, readDevices, rememberKnownDevice } from './flows/devices/devices.ts'
export { submitEmailSetup, submitMfaChoice, submitMfaSetup, submitTotpSetup } from './flows/signIn/mfa.ts'
export { type MfaPreference, setMfaPreference } from './flows/account/mfaPreferences.ts'
export { type NewPasswordAnswer, submitNewPassword } from './flows/signIn/newPassword.ts'
export type { Page } from './flows/pagination.ts'
export { deletePasskey, type Passkey, readPasskeys, registerPasskey } from './flows/passkeys/passkeyCredentials.ts'
export { type PasswordRule, passwordRules } from './poolConfig/passwordRules.ts'
export {
  type AttributeState,
  deleteAttribute,
  type Profile,
  readProfile,
  resendAttributeCode,
  sendAttributeCode,
  submitAttribute,
  submitAttributeCode,
} from './flows/account/profile.ts'
export { submitCredentials, submitPassword } from './flows/signIn/credentials.ts'
export type { At, FirstFactor, MfaMethod, Notice, SignInState } from './flows/signIn/signInState.ts'
export { type DetailsAnswer, type SignUpState, submitDetails } from './flows/signUp/signUp.ts'
export { startTotpSetup, submitSwitchOn, submitTotp, type TotpAnswer, type TotpSetupState } from './flows/account/totpSetup.ts'
export { totpUri } from './flows/account/totpUri.ts'
export { readSessions, revokeOtherSessions, revokeSession, type UserSession } from './flows/account/userSessions.ts'
export {
  createSession,
  type EndReason,
  type Session,
  type SessionOptions,
  type SessionState,
} from './session/createSession.ts'
export type { StorageChoice, TokenStorage } from './session/storage.ts'
export type { User } from './session/tokens.ts'
export type { OperationName, Operations } from './wire/operations.ts'
export type { Authorization, RetryClass } from './wire/operationTable.ts'
export type { DeviceConfiguration, PasswordPolicy, PoolSettings, SchemaAttribute } from './wire/poolSettings.ts'
