import type { LocalAuthFlow } from '../../server/localPoolOptions.ts'
import type { AuthFlowHandler } from './authFlowHandler.ts'
import { customAuth } from './customAuth.ts'
import { refreshTokenAuth } from './refreshTokenAuth.ts'
import { userAuth } from './userAuth.ts'
import { userPasswordAuth } from './userPasswordAuth.ts'
import { userSrpAuth } from './userSrpAuth.ts'

export const authFlowTable: Record<LocalAuthFlow, AuthFlowHandler> = {
  USER_SRP_AUTH: userSrpAuth,
  USER_PASSWORD_AUTH: userPasswordAuth,
  USER_AUTH: userAuth,
  CUSTOM_AUTH: customAuth,
  REFRESH_TOKEN_AUTH: refreshTokenAuth,
}
