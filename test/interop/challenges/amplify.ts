import { Amplify } from 'aws-amplify'
import {
  confirmResetPassword,
  confirmSignIn,
  fetchAuthSession,
  resetPassword,
  type SignInInput,
  setUpTOTP,
  signIn,
  signOut,
  updateMFAPreference,
  verifyTOTPSetup,
} from 'aws-amplify/auth'
import { ann } from '../../support/users.ts'
import type { ChallengePool, WalkName } from './challengePool.ts'

function configure({ userPoolId, clientId: userPoolClientId, endpoint: userPoolEndpoint }: ChallengePool) {
  Amplify.configure({ Auth: { Cognito: { userPoolId, userPoolClientId, userPoolEndpoint } } })
}

/** Signs in with a response to each step of Amplify. Any other step fails. */
async function walk(input: Partial<SignInInput>, responses: Record<string, () => string> = {}) {
  await signOut()
  let { nextStep } = await signIn({ username: ann.email, ...input })
  while (nextStep.signInStep !== 'DONE') {
    const respond = responses[nextStep.signInStep]
    if (!respond) throw new Error(`Unexpected step ${nextStep.signInStep}`)
    nextStep = (await confirmSignIn({ challengeResponse: respond() })).nextStep
  }
  return (await fetchAuthSession()).tokens?.accessToken
}

/** Each resolves to the access token that Amplify has at the end. */
export const amplify: Record<WalkName, (scene: ChallengePool) => Promise<unknown>> = {
  async totp(scene) {
    configure(scene)
    await walk({ password: ann.password })
    const { sharedSecret } = await setUpTOTP()
    await verifyTOTPSetup({ code: scene.appCode(sharedSecret) })
    await updateMFAPreference({ totp: 'PREFERRED' })
    return walk({ password: ann.password }, { CONFIRM_SIGN_IN_WITH_TOTP_CODE: () => scene.appCode(sharedSecret) })
  },
  async newPassword(scene) {
    configure(scene)
    await walk({ password: ann.password }, { CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED: () => ann.newPassword })
    return walk({ password: ann.newPassword })
  },
  async custom(scene) {
    configure(scene)
    return walk(
      { options: { authFlowType: 'CUSTOM_WITHOUT_SRP' } },
      { CONFIRM_SIGN_IN_WITH_CUSTOM_CHALLENGE: () => '4' },
    )
  },
  async reset(scene) {
    configure(scene)
    await signOut()
    await resetPassword({ username: ann.email })
    await confirmResetPassword({
      username: ann.email,
      confirmationCode: scene.readText(),
      newPassword: ann.newPassword,
    })
    return walk({ password: ann.newPassword })
  },
}
