export { call } from './client/call.ts'
export type { CallOptions } from './client/callOptions.ts'
export { type Client, type ClientOptions, createClient } from './client/createClient.ts'
export type { RequestEvent } from './client/requestEvent.ts'
export type { TriggerData } from './client/triggerData.ts'
export {
  AuthError,
  type AuthErrorCause,
  type AuthErrorCode,
  type AuthErrorHint,
  type AuthErrorOptions,
} from './errors.ts'
export { type FederatedSignIn, federatedSignInOf } from './federation/federatedSignIn.ts'
export type { FederatedSignInState } from './federation/federationContext.ts'
export type {
  FederationHost,
  FederationSettings,
  ProviderSignInOptions,
  SignInTarget,
} from './federation/federationSettings.ts'
export { type AuthEvent, sendAuthEventFeedback } from './flows/account/authEventFeedback.ts'
export { type AuthFactors, getAuthFactors } from './flows/account/authFactors.ts'
export {
  type ChangePasswordState,
  type ChangePasswordValues,
  submitChangePassword,
} from './flows/account/changePassword.ts'
export { submitDeleteAccount } from './flows/account/deleteAccount.ts'
export { type MfaPreference, setMfaPreference } from './flows/account/mfaPreferences.ts'
export {
  type AttributeState,
  deleteAttribute,
  getProfile,
  type Profile,
  resendAttributeCode,
  sendAttributeCode,
  submitAttribute,
  submitAttributeCode,
} from './flows/account/profile.ts'
export { setUserSettings } from './flows/account/setUserSettings.ts'
export {
  startTotpSetup,
  submitSwitchOn,
  submitTotpEnrollment,
  type TotpEnrollmentValues,
  type TotpSetupState,
} from './flows/account/totpSetup.ts'
export { totpUri } from './flows/account/totpUri.ts'
export { listSessions, revokeOtherSessions, revokeSession, type UserSession } from './flows/account/userSessions.ts'
export type { Delivery } from './flows/delivery.ts'
export type { DeviceParts } from './flows/devices/deviceParts.ts'
export { type Device, forgetDevice, getDevice, listDevices, setDeviceRemembered } from './flows/devices/devices.ts'
export {
  type AuthFlow,
  createFlowContext,
  type FlowContext,
  type FlowOptions,
  type PasswordChallenge,
  type PreferredChallenge,
} from './flows/flowContext.ts'
export type { CursorPage } from './flows/pagination.ts'
export { deletePasskey, listPasskeys, type Passkey, registerPasskey } from './flows/passkeys/passkeyCredentials.ts'
export { asksForPassword } from './flows/passwordUse.ts'
export {
  type ForgotPasswordState,
  resendResetCode,
  submitRequest,
  submitResetPassword,
} from './flows/resetPassword/forgotPassword.ts'
export { backToFactorChoice, submitFactor, submitPasskey } from './flows/signIn/chooseFactor.ts'
export { type CodeValues, resendCode, submitCode } from './flows/signIn/code.ts'
export { submitCredentials, submitPassword } from './flows/signIn/credentials.ts'
export { submitCustomChallenge } from './flows/signIn/customChallenge.ts'
export { submitEmailSetup, submitMfaChoice, submitMfaSetup, submitMfaTotpSetup } from './flows/signIn/mfa.ts'
export { type NewPasswordValues, submitNewPassword } from './flows/signIn/newPassword.ts'
export { submitReauthentication } from './flows/signIn/reauthenticate.ts'
export type { Notice, SignInState, SignInStateAt } from './flows/signIn/signInState.ts'
export { checkConfirmation } from './flows/signUp/confirmByLink.ts'
export { resendConfirmationCode, submitConfirmSignUp } from './flows/signUp/confirmSignUp.ts'
export { type DetailsValues, type SignUpState, submitDetails } from './flows/signUp/signUp.ts'
export { type PasswordRule, passwordRules } from './poolConfig/passwordRules.ts'
export { createSession } from './session/createSession.ts'
export type { Identity } from './session/identities.ts'
export type {
  EndReason,
  Session,
  SessionChange,
  SessionOptions,
  SessionState,
  SignOutOptions,
  TokenRequest,
} from './session/session.ts'
export type { StorageChoice, TokenStorage } from './session/storage.ts'
export type { SessionTimeout, SessionTimeouts, TimeoutReason, TimeoutWarning } from './session/timeouts.ts'
export type { SessionTokens, User } from './session/tokens.ts'
export type { FirstFactor, MfaMethod } from './wire/factorNames.ts'
export type { OperationName, Operations } from './wire/operations.ts'
export type { Authorization, RetryClass } from './wire/operationTable.ts'
export type { DeviceConfiguration, PasswordPolicy, PoolSettings, SchemaAttribute } from './wire/poolSettings.ts'
