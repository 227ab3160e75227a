'use client'

export { AccountScreen, type AccountScreenProps } from './components/account/AccountScreen.tsx'
export { AuthEventFeedback, type AuthEventFeedbackProps } from './components/account/AuthEventFeedback.tsx'
export { ChangePassword, type ChangePasswordProps } from './components/account/ChangePassword.tsx'
export { DeleteAccount, type DeleteAccountProps } from './components/account/DeleteAccount.tsx'
export { DeviceList, type DeviceListProps } from './components/account/DeviceList.tsx'
export { type MfaNeed, MfaPreferences, type MfaPreferencesProps } from './components/account/MfaPreferences.tsx'
export { PasskeyList, type PasskeyListProps } from './components/account/PasskeyList.tsx'
export {
  type AttributeGroup,
  ProfileAttributes,
  type ProfileAttributesProps,
} from './components/account/ProfileAttributes.tsx'
export { SessionList, type SessionListProps } from './components/account/SessionList.tsx'
export { TotpSetup, type TotpSetupProps } from './components/account/TotpSetup.tsx'
export { UserButton, type UserButtonProps } from './components/account/UserButton.tsx'
export { AuthScreen, type AuthScreenProps } from './components/auth/AuthScreen.tsx'
export { ForgotPassword, type ForgotPasswordProps } from './components/auth/ForgotPassword.tsx'
export {
  RequireReauthentication,
  type RequireReauthenticationProps,
} from './components/auth/RequireReauthentication.tsx'
export { SignIn, type SignInLinks, type SignInProps } from './components/auth/SignIn.tsx'
export { SignOutButton, type SignOutButtonProps } from './components/auth/SignOutButton.tsx'
export { SignUp, type SignUpProps } from './components/auth/SignUp.tsx'
export { PoolgateProvider } from './components/provider/PoolgateProvider.tsx'
export type { PoolChoice, PoolgateProviderProps } from './components/provider/poolgateProviderProps.ts'
export type { AlertProps } from './components/shared/Alert.tsx'
export type { CardProps } from './components/shared/Card.tsx'
export type { SharedComponents } from './components/shared/components.ts'
export type { FieldComponentProps } from './components/shared/Field.tsx'
export type { PasswordFieldProps } from './components/shared/PasswordField.tsx'
export type { RootProps } from './components/shared/rootProps.ts'
export type { AccountComponentProps, RenderCustomChallenge, ScreenProps } from './components/shared/Screen.tsx'
export type { SubmitProps } from './components/shared/Submit.tsx'
export { checkTheme } from './customization/policy/checkTheme.ts'
export type { UICustomizationResponse } from './customization/unwrapCustomization.ts'
export {
  type AccountListQuery,
  type AccountQuery,
  authFactorsQuery,
  deviceQuery,
  devicesQuery,
  passkeysQuery,
  sessionsQuery,
  userQuery,
} from './hooks/account/accountQueries.ts'
export { useAuthEventFeedback } from './hooks/account/useAuthEventFeedback.ts'
export { useAuthFactors } from './hooks/account/useAuthFactors.ts'
export { useChangePassword } from './hooks/account/useChangePassword.ts'
export { useDeleteAccount } from './hooks/account/useDeleteAccount.ts'
export { type Devices, useDevices } from './hooks/account/useDevices.ts'
export { useMfaPreferences } from './hooks/account/useMfaPreferences.ts'
export type { PaginatedResult } from './hooks/account/usePaginatedList.ts'
export { usePasskeys } from './hooks/account/usePasskeys.ts'
export { useProfileAttributes } from './hooks/account/useProfileAttributes.ts'
export type { UserQueryResult } from './hooks/account/userQueryResult.ts'
export { useSessions } from './hooks/account/useSessions.ts'
export { useTotpSetup } from './hooks/account/useTotpSetup.ts'
export { useUser } from './hooks/account/useUser.ts'
export { type ForgotPasswordOptions, useForgotPassword } from './hooks/auth/useForgotPassword.ts'
export { useReauthentication } from './hooks/auth/useReauthentication.ts'
export { type SessionActions, useSession } from './hooks/auth/useSession.ts'
export { type SignInOptions, useSignIn } from './hooks/auth/useSignIn.ts'
export { useSignOut } from './hooks/auth/useSignOut.ts'
export { type SignUpOptions, useSignUp } from './hooks/auth/useSignUp.ts'
export type { UICustomizationSource } from './hooks/customization/loadUICustomization.ts'
export { type UICustomizationResult, useUICustomization } from './hooks/customization/useUICustomization.ts'
export { type ShownError, useErrorMessage } from './hooks/form/errorMessage.ts'
export type { FieldOptions, FieldProps } from './hooks/form/fieldProps.ts'
export type { StepForm } from './hooks/form/stepForm.ts'
export type { StepProps } from './hooks/form/stepProps.ts'
export { type PasswordRuleLine, usePasswordRules } from './hooks/form/usePasswordRules.ts'
export { type StepAction, type StepOptions, useStep } from './hooks/form/useStep.ts'
export type { StepStateResult } from './hooks/form/useStepState.ts'
export type { MutationResult } from './hooks/mutationResult.ts'
export type { ColorScheme } from './hooks/poolgateContext.ts'
export { accountEn } from './messages/accountEn.ts'
export type { AccountMessages, AccountSection } from './messages/accountMessages.ts'
export { en } from './messages/en.ts'
export { type MessageOverrides, mergeMessages } from './messages/mergeMessages.ts'
export type { Messages, PasswordRuleCode } from './messages/messages.ts'
export type { PoolConfig } from './poolConfig/poolConfig.ts'
export { defaultTheme } from './theme/defaultTheme.ts'
export { type ElementClass, type ElementName, type ElementStates, elements } from './theme/elements.ts'
export type { SchemeColor, Theme } from './theme/theme.ts'
export { bloomTheme, classicTheme, ledgerTheme } from './theme/themes.ts'
export type { UICustomization } from './wire/uiCustomization.ts'
