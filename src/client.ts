export { type CallOptions, call } from './client/call.ts'
export { type Client, type ClientOptions, createClient } from './client/createClient.ts'
export { AuthError, type AuthErrorCause, type AuthErrorCode, type AuthErrorOptions } from './errors.ts'
export { type AuthEvent, sendAuthEventFeedback } from './flows/authEventFeedback.ts'
export { type AuthFactors, readAuthFactors } from './flows/authFactors.ts'
export { type ChangePasswordState, type PasswordChange, submitPasswordChange } from './flows/changePassword.ts'
export { submitFactor, submitPasskey, switchFactor } from './flows/chooseFactor.ts'
export { type CodeAnswer, resendCode, submitCode } from './flows/code.ts'
export { lookForConfirmation } from './flows/confirmByLink.ts'
export { resendConfirmationCode, submitConfirmSignUp } from './flows/confirmSignUp.ts'
export {
  asksForPassword,
  createFlowContext,
  type FlowContext,
  type FlowOptions,
  type SignInBy,
} from './flows/context.ts'
export { submitCustomChallenge } from './flows/customChallenge.ts'
export { submitDeletion } from './flows/deleteAccount.ts'
export type { Delivery } from './flows/delivery.ts'
export {
  type ForgotPasswordState,
  resendResetCode,
  submitRequest,
  submitResetPassword,
} from './flows/forgotPassword.ts'
export { type Device, forgetDevice, readDevice, readDevices, rememberKnownDevice } from './flows/knownDevices.ts'
export { submitEmailSetup, submitMfaChoice, submitMfaSetup, submitTotpSetup } from './flows/mfa.ts'
export { type MfaPreference, setMfaPreference } from './flows/mfaPreferences.ts'
export { type NewPasswordAnswer, submitNewPassword } from './flows/newPassword.ts'
export type { Page } from './flows/page.ts'
export { deletePasskey, type Passkey, readPasskeys, registerPasskey } from './flows/passkeys.ts'
export { type PasswordRule, passwordRules } from './flows/passwordRules.ts'
export {
  type AttributeState,
  deleteAttribute,
  type Profile,
  readProfile,
  resendAttributeCode,
  sendAttributeCode,
  submitAttribute,
  submitAttributeCode,
} from './flows/profile.ts'
export { submitCredentials, submitPassword } from './flows/signIn.ts'
export type { At, FirstFactor, MfaMethod, Notice, SignInState } from './flows/signInState.ts'
export { type DetailsAnswer, type SignUpState, submitDetails } from './flows/signUp.ts'
export { startTotpSetup, submitSwitchOn, submitTotp, type TotpAnswer, type TotpSetupState } from './flows/totpSetup.ts'
export { totpUri } from './flows/totpUri.ts'
export { readSessions, revokeOtherSessions, revokeSession, type UserSession } from './flows/userSessions.ts'
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
