import {
  AuthenticationDetails,
  CognitoUser,
  CognitoUserPool,
  type CognitoUserSession,
} from 'amazon-cognito-identity-js'
import { ann } from '../../support/users.ts'
import type { ChallengePool, WalkName } from './challengePool.ts'

/** The responses to the library's callbacks. Any other callback fails. */
interface Responses {
  totp?: () => string
  newPassword?: string
  custom?: string
}

function open({ userPoolId: UserPoolId, clientId: ClientId, endpoint }: ChallengePool) {
  const pool = new CognitoUserPool({ UserPoolId, ClientId, endpoint })
  const newUser = () => new CognitoUser({ Username: ann.email, Pool: pool })

  const signIn = (user: CognitoUser, Password: string, responses: Responses = {}) =>
    new Promise<CognitoUserSession>((onSuccess, onFailure) => {
      const callbacks = {
        onSuccess,
        onFailure,
        totpRequired: () => {
          if (responses.totp) user.sendMFACode(responses.totp(), callbacks, 'SOFTWARE_TOKEN_MFA')
          else onFailure(new Error('Unexpected request for the code of an app'))
        },
        newPasswordRequired: () => user.completeNewPasswordChallenge(responses.newPassword ?? '', {}, callbacks),
        customChallenge: () => user.sendCustomChallengeAnswer(responses.custom ?? '', callbacks),
      }
      const details = new AuthenticationDetails({ Username: ann.email, Password })
      if (responses.custom) user.initiateAuth(new AuthenticationDetails({ Username: ann.email }), callbacks)
      else user.authenticateUser(details, callbacks)
    })
  return { newUser, signIn }
}

/** Each resolves to the session of the library's last sign-in. */
export const identityJs: Record<WalkName, (scene: ChallengePool) => Promise<unknown>> = {
  async totp(scene) {
    const { newUser, signIn } = open(scene)
    const user = newUser()
    await signIn(user, ann.password)
    const secret = await new Promise<string>((associateSecretCode, onFailure) => {
      user.associateSoftwareToken({ associateSecretCode, onFailure })
    })
    await new Promise((onSuccess, onFailure) => {
      user.verifySoftwareToken(scene.appCode(secret), 'My phone', { onSuccess, onFailure })
    })
    await new Promise<void>((resolve, reject) => {
      user.setUserMfaPreference(null, { Enabled: true, PreferredMfa: true }, (error) =>
        error ? reject(error) : resolve(),
      )
    })
    return signIn(newUser(), ann.password, { totp: () => scene.appCode(secret) })
  },
  async newPassword(scene) {
    const { newUser, signIn } = open(scene)
    await signIn(newUser(), ann.password, { newPassword: ann.newPassword })
    return signIn(newUser(), ann.newPassword)
  },
  custom(scene) {
    const { newUser, signIn } = open(scene)
    const user = newUser()
    user.setAuthenticationFlowType('CUSTOM_AUTH')
    return signIn(user, ann.password, { custom: '4' })
  },
  async reset(scene) {
    const { newUser, signIn } = open(scene)
    await new Promise((onSuccess, onFailure) => newUser().forgotPassword({ onSuccess, onFailure }))
    await new Promise((onSuccess, onFailure) => {
      newUser().confirmPassword(scene.readText(), ann.newPassword, { onSuccess: () => onSuccess(undefined), onFailure })
    })
    return signIn(newUser(), ann.newPassword)
  },
}
