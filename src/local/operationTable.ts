import type { OperationName } from '../wire/operations.ts'
import type { FaultName } from './fault.ts'
import type { InputMember } from './inputMember.ts'
import type { Operation } from './operation.ts'
import { AdminConfirmSignUp } from './operations/AdminConfirmSignUp.ts'
import { AdminCreateUser } from './operations/AdminCreateUser.ts'
import { AdminDeleteUser } from './operations/AdminDeleteUser.ts'
import { AdminDisableUser } from './operations/AdminDisableUser.ts'
import { AdminEnableUser } from './operations/AdminEnableUser.ts'
import { AdminForgetDevice } from './operations/AdminForgetDevice.ts'
import { AdminGetUser } from './operations/AdminGetUser.ts'
import { AdminListDevices } from './operations/AdminListDevices.ts'
import { AdminResetUserPassword } from './operations/AdminResetUserPassword.ts'
import { AdminSetUserMFAPreference } from './operations/AdminSetUserMFAPreference.ts'
import { AdminSetUserPassword } from './operations/AdminSetUserPassword.ts'
import { AdminUpdateUserAttributes } from './operations/AdminUpdateUserAttributes.ts'
import { AdminUserGlobalSignOut } from './operations/AdminUserGlobalSignOut.ts'
import { AssociateSoftwareToken } from './operations/AssociateSoftwareToken.ts'
import { ChangePassword } from './operations/ChangePassword.ts'
import { CompleteWebAuthnRegistration } from './operations/CompleteWebAuthnRegistration.ts'
import { ConfirmDevice } from './operations/ConfirmDevice.ts'
import { ConfirmForgotPassword } from './operations/ConfirmForgotPassword.ts'
import { ConfirmSignUp } from './operations/ConfirmSignUp.ts'
import { DeleteUser } from './operations/DeleteUser.ts'
import { DeleteUserAttributes } from './operations/DeleteUserAttributes.ts'
import { DeleteWebAuthnCredential } from './operations/DeleteWebAuthnCredential.ts'
import { DescribeUserPool } from './operations/DescribeUserPool.ts'
import { DescribeUserPoolClient } from './operations/DescribeUserPoolClient.ts'
import { ForgetDevice } from './operations/ForgetDevice.ts'
import { ForgotPassword } from './operations/ForgotPassword.ts'
import { GetDevice } from './operations/GetDevice.ts'
import { GetTokensFromRefreshToken } from './operations/GetTokensFromRefreshToken.ts'
import { GetUICustomization } from './operations/GetUICustomization.ts'
import { GetUser } from './operations/GetUser.ts'
import { GetUserAttributeVerificationCode } from './operations/GetUserAttributeVerificationCode.ts'
import { GetUserAuthFactors } from './operations/GetUserAuthFactors.ts'
import { GetUserPoolMfaConfig } from './operations/GetUserPoolMfaConfig.ts'
import { GlobalSignOut } from './operations/GlobalSignOut.ts'
import { InitiateAuth } from './operations/InitiateAuth.ts'
import { ListDevices } from './operations/ListDevices.ts'
import { ListUserSessions } from './operations/ListUserSessions.ts'
import { ListUsers } from './operations/ListUsers.ts'
import { ListWebAuthnCredentials } from './operations/ListWebAuthnCredentials.ts'
import { ResendConfirmationCode } from './operations/ResendConfirmationCode.ts'
import { RespondToAuthChallenge } from './operations/RespondToAuthChallenge.ts'
import { RevokeToken } from './operations/RevokeToken.ts'
import { RevokeUserSession } from './operations/RevokeUserSession.ts'
import { SetUICustomization } from './operations/SetUICustomization.ts'
import { SetUserMFAPreference } from './operations/SetUserMFAPreference.ts'
import { SetUserPoolMfaConfig } from './operations/SetUserPoolMfaConfig.ts'
import { SetUserSettings } from './operations/SetUserSettings.ts'
import { SignUp } from './operations/SignUp.ts'
import { StartWebAuthnRegistration } from './operations/StartWebAuthnRegistration.ts'
import { UpdateAuthEventFeedback } from './operations/UpdateAuthEventFeedback.ts'
import { UpdateDeviceStatus } from './operations/UpdateDeviceStatus.ts'
import { UpdateUserAttributes } from './operations/UpdateUserAttributes.ts'
import { VerifySoftwareToken } from './operations/VerifySoftwareToken.ts'
import { VerifyUserAttribute } from './operations/VerifyUserAttribute.ts'
import type { PoolContext } from './poolContext.ts'

/** Any operation, its input checked already by what it says of its members. */
export interface AnyOperation {
  authorization: Operation<object, object>['authorization']
  unknownClient?: FaultName
  input: Record<string, InputMember>
  run: (context: PoolContext, input: never) => object | Promise<object>
}

const client: Record<OperationName, AnyOperation> = {
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

const administration = {
  AdminConfirmSignUp,
  AdminCreateUser,
  AdminDeleteUser,
  AdminDisableUser,
  AdminEnableUser,
  AdminForgetDevice,
  AdminGetUser,
  AdminListDevices,
  AdminResetUserPassword,
  AdminSetUserMFAPreference,
  AdminSetUserPassword,
  AdminUpdateUserAttributes,
  AdminUserGlobalSignOut,
  DescribeUserPool,
  DescribeUserPoolClient,
  GetUICustomization,
  GetUserPoolMfaConfig,
  ListUsers,
  SetUICustomization,
  SetUserPoolMfaConfig,
}

/** Every operation of the pool, by its AWS name. */
export const operationTable = new Map<string, AnyOperation>(Object.entries({ ...client, ...administration }))
