import type { OperationName } from '../wire/operations.ts'
import type { FaultName } from './fault.ts'
import type { InputMember } from './inputMember.ts'
import type { Operation } from './operation.ts'
import { AdminConfirmSignUp } from './operations/AdminConfirmSignUp.ts'
import { AdminCreateUser } from './operations/AdminCreateUser.ts'
import { AdminDeleteUser } from './operations/AdminDeleteUser.ts'
import { AdminDisableUser } from './operations/AdminDisableUser.ts'
import { AdminEnableUser } from './operations/AdminEnableUser.ts'
import { AdminGetUser } from './operations/AdminGetUser.ts'
import { AdminResetUserPassword } from './operations/AdminResetUserPassword.ts'
import { AdminSetUserPassword } from './operations/AdminSetUserPassword.ts'
import { ConfirmForgotPassword } from './operations/ConfirmForgotPassword.ts'
import { ConfirmSignUp } from './operations/ConfirmSignUp.ts'
import { ForgotPassword } from './operations/ForgotPassword.ts'
import { GetTokensFromRefreshToken } from './operations/GetTokensFromRefreshToken.ts'
import { GetUser } from './operations/GetUser.ts'
import { GlobalSignOut } from './operations/GlobalSignOut.ts'
import { InitiateAuth } from './operations/InitiateAuth.ts'
import { ResendConfirmationCode } from './operations/ResendConfirmationCode.ts'
import { RespondToAuthChallenge } from './operations/RespondToAuthChallenge.ts'
import { RevokeToken } from './operations/RevokeToken.ts'
import { SignUp } from './operations/SignUp.ts'
import type { PoolContext } from './poolContext.ts'

/** Any operation, its input checked already by what it says of its members. */
export interface AnyOperation {
  authorization: Operation<object, object>['authorization']
  unknownClient?: FaultName
  input: Record<string, InputMember>
  run: (context: PoolContext, input: never) => object | Promise<object>
}

const client: Partial<Record<OperationName, AnyOperation>> = {
  ConfirmForgotPassword,
  ConfirmSignUp,
  ForgotPassword,
  GetTokensFromRefreshToken,
  GetUser,
  GlobalSignOut,
  InitiateAuth,
  ResendConfirmationCode,
  RespondToAuthChallenge,
  RevokeToken,
  SignUp,
}

const administration = {
  AdminConfirmSignUp,
  AdminCreateUser,
  AdminDeleteUser,
  AdminDisableUser,
  AdminEnableUser,
  AdminGetUser,
  AdminResetUserPassword,
  AdminSetUserPassword,
}

/** Every operation of the pool, by its AWS name. */
export const operationTable = new Map<string, AnyOperation>(Object.entries({ ...client, ...administration }))
