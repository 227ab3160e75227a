import type { OperationName } from '../../wire/operations.ts'
import type { FaultName } from '../server/fault.ts'
import type { InputMember } from '../server/inputMember.ts'
import type { Operation } from '../server/operation.ts'
import type { PoolContext } from '../server/poolContext.ts'
import { AdminConfirmSignUp } from './AdminConfirmSignUp.ts'
import { AdminCreateUser } from './AdminCreateUser.ts'
import { AdminDeleteUser } from './AdminDeleteUser.ts'
import { AdminDisableProviderForUser } from './AdminDisableProviderForUser.ts'
import { AdminDisableUser } from './AdminDisableUser.ts'
import { AdminEnableUser } from './AdminEnableUser.ts'
import { AdminForgetDevice } from './AdminForgetDevice.ts'
import { AdminGetUser } from './AdminGetUser.ts'
import { AdminLinkProviderForUser } from './AdminLinkProviderForUser.ts'
import { AdminListDevices } from './AdminListDevices.ts'
import { AdminResetUserPassword } from './AdminResetUserPassword.ts'
import { AdminSetUserMFAPreference } from './AdminSetUserMFAPreference.ts'
import { AdminSetUserPassword } from './AdminSetUserPassword.ts'
import { AdminUpdateUserAttributes } from './AdminUpdateUserAttributes.ts'
import { AdminUserGlobalSignOut } from './AdminUserGlobalSignOut.ts'
import { AssociateSoftwareToken } from './AssociateSoftwareToken.ts'
import { ChangePassword } from './ChangePassword.ts'
import { CompleteWebAuthnRegistration } from './CompleteWebAuthnRegistration.ts'
import { ConfirmDevice } from './ConfirmDevice.ts'
import { ConfirmForgotPassword } from './ConfirmForgotPassword.ts'
import { ConfirmSignUp } from './ConfirmSignUp.ts'
import { DeleteUser } from './DeleteUser.ts'
import { DeleteUserAttributes } from './DeleteUserAttributes.ts'
import { DeleteWebAuthnCredential } from './DeleteWebAuthnCredential.ts'
import { DescribeIdentityProvider } from './DescribeIdentityProvider.ts'
import { DescribeUserPool } from './DescribeUserPool.ts'
import { DescribeUserPoolClient } from './DescribeUserPoolClient.ts'
import { ForgetDevice } from './ForgetDevice.ts'
import { ForgotPassword } from './ForgotPassword.ts'
import { GetDevice } from './GetDevice.ts'
import { GetTokensFromRefreshToken } from './GetTokensFromRefreshToken.ts'
import { GetUICustomization } from './GetUICustomization.ts'
import { GetUser } from './GetUser.ts'
import { GetUserAttributeVerificationCode } from './GetUserAttributeVerificationCode.ts'
import { GetUserAuthFactors } from './GetUserAuthFactors.ts'
import { GetUserPoolMfaConfig } from './GetUserPoolMfaConfig.ts'
import { GlobalSignOut } from './GlobalSignOut.ts'
import { InitiateAuth } from './InitiateAuth.ts'
import { ListDevices } from './ListDevices.ts'
import { ListIdentityProviders } from './ListIdentityProviders.ts'
import { ListUserSessions } from './ListUserSessions.ts'
import { ListUsers } from './ListUsers.ts'
import { ListWebAuthnCredentials } from './ListWebAuthnCredentials.ts'
import { ResendConfirmationCode } from './ResendConfirmationCode.ts'
import { RespondToAuthChallenge } from './RespondToAuthChallenge.ts'
import { RevokeToken } from './RevokeToken.ts'
import { RevokeUserSession } from './RevokeUserSession.ts'
import { SetUICustomization } from './SetUICustomization.ts'
import { SetUserMFAPreference } from './SetUserMFAPreference.ts'
import { SetUserPoolMfaConfig } from './SetUserPoolMfaConfig.ts'
import { SetUserSettings } from './SetUserSettings.ts'
import { SignUp } from './SignUp.ts'
import { StartWebAuthnRegistration } from './StartWebAuthnRegistration.ts'
import { UpdateAuthEventFeedback } from './UpdateAuthEventFeedback.ts'
import { UpdateDeviceStatus } from './UpdateDeviceStatus.ts'
import { UpdateUserAttributes } from './UpdateUserAttributes.ts'
import { VerifySoftwareToken } from './VerifySoftwareToken.ts'
import { VerifyUserAttribute } from './VerifyUserAttribute.ts'

/** Any operation. Its `run` gets input that was validated against its `input` members. */
export interface AnyOperation {
  authorization: Operation<object, object>['authorization']
  unknownClient?: FaultName
  input: Record<string, InputMember>
  run: (context: PoolContext, input: never) => object | Promise<object>
}

const clientOperations: Record<OperationName, AnyOperation> = {
  AssociateSoftwareToken,
  ChangePassword,
  CompleteWebAuthnRegistration,
  ConfirmDevice,
  ConfirmForgotPassword,
  ConfirmSignUp,
  DeleteUser,
  DeleteUserAttributes,
  DeleteWebAuthnCredential,
  ForgetDevice,
  ForgotPassword,
  GetDevice,
  GetTokensFromRefreshToken,
  GetUser,
  GetUserAttributeVerificationCode,
  GetUserAuthFactors,
  GlobalSignOut,
  InitiateAuth,
  ListDevices,
  ListUserSessions,
  ListWebAuthnCredentials,
  ResendConfirmationCode,
  RespondToAuthChallenge,
  RevokeToken,
  RevokeUserSession,
  SetUserMFAPreference,
  SetUserSettings,
  SignUp,
  StartWebAuthnRegistration,
  UpdateAuthEventFeedback,
  UpdateDeviceStatus,
  UpdateUserAttributes,
  VerifySoftwareToken,
  VerifyUserAttribute,
}

const adminOperations = {
  AdminConfirmSignUp,
  AdminCreateUser,
  AdminDeleteUser,
  AdminDisableProviderForUser,
  AdminDisableUser,
  AdminEnableUser,
  AdminForgetDevice,
  AdminGetUser,
  AdminLinkProviderForUser,
  AdminListDevices,
  AdminResetUserPassword,
  AdminSetUserMFAPreference,
  AdminSetUserPassword,
  AdminUpdateUserAttributes,
  AdminUserGlobalSignOut,
  DescribeIdentityProvider,
  DescribeUserPool,
  DescribeUserPoolClient,
  GetUICustomization,
  GetUserPoolMfaConfig,
  ListIdentityProviders,
  ListUsers,
  SetUICustomization,
  SetUserPoolMfaConfig,
}

/** Every operation of the pool, by its AWS name. */
export const operationTable = new Map<string, AnyOperation>(Object.entries({ ...clientOperations, ...adminOperations }))
