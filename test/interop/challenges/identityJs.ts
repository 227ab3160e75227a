import {
  AuthenticationDetails,
  CognitoUser,
  CognitoUserPool,
  type CognitoUserSession,
} from 'amazon-cognito-identity-js'
import { EMAIL, NEW_PASSWORD, PASSWORD, type Scene, type WalkName } from './scene.ts'

/** What the library asks for on the way; what is not expected fails. */
interface Answers {
  totp?: () => string
  newPassword?: string
  custom?: string
}

function open({ userPoolId: UserPoolId, clientId: ClientId, endpoint }: Scene) {
  const pool = new CognitoUserPool({ UserPoolId, ClientId, endpoint })
  const newUser = () => new CognitoUser({ Username: EMAIL, Pool: pool })

  const signIn = (user: CognitoUser, Password: string, answers: Answers = {}) =>
    new Promise<CognitoUserSession>((onSuccess, onFailure) => {
      const callbacks = {
        onSuccess,
        onFailure,
        totpRequired: () => {
          if (answers.totp) user.sendMFACode(answers.totp(), callbacks, 'SOFTWARE_TOKEN_MFA')
          else onFailure(new Error('asked for the code of an app'))
        },
        newPasswordRequired: () => user.completeNewPasswordChallenge(answers.newPassword ?? '', {}, callbacks),
        customChallenge: () => user.sendCustomChallengeAnswer(answers.custom ?? '', callbacks),
      }
      const details = new AuthenticationDetails({ Username: EMAIL, Password })
      if (answers.custom) user.initiateAuth(new AuthenticationDetails({ Username: EMAIL }), callbacks)
      else user.authenticateUser(details, callbacks)
    })
  return { newUser, signIn }
}

/** Each resolves once the library has signed in at the end of its walk. */
export const identityJs: Record<WalkName, (scene: Scene) => Promise<unknown>> = {
  async totp(scene) {
    const { newUser, signIn } = open(scene)
    const user = newUser()
    await signIn(user, PASSWORD)
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
    return signIn(newUser(), PASSWORD, { totp: () => scene.appCode(secret) })
  },
  async newPassword(scene) {
    const { newUser, signIn } = open(scene)
    await signIn(newUser(), PASSWORD, { newPassword: NEW_PASSWORD })
    return signIn(newUser(), NEW_PASSWORD)
  },
  custom(scene) {
    const { newUser, signIn } = open(scene)
    const user = newUser()
    user.setAuthenticationFlowType('CUSTOM_AUTH')
    return signIn(user, PASSWORD, { custom: '4' })
  },
  async reset(scene) {
    const { newUser, signIn } = open(scene)
    await new Promise((onSuccess, onFailure) => newUser().forgotPassword({ onSuccess, onFailure }))
    await new Promise((onSuccess, onFailure) => {
      newUser().confirmPassword(scene.readText(), NEW_PASSWORD, { onSuccess: () => onSuccess(undefined), onFailure })
    })
    return signIn(newUser(), NEW_PASSWORD)
  },
}
