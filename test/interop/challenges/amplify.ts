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

/** Signs in, answering each step that Amplify names; another one fails. */
async function walk(input: Partial<SignInInput>, answers: Record<string, () => string> = {}) {
  await signOut()
  let { nextStep } = await signIn({ username: ann.email, ...input })
  while (nextStep.signInStep !== 'DONE') {
    const answer = answers[nextStep.signInStep]
    if (!answer) throw new Error(`asked for ${nextStep.signInStep}`)
    nextStep = (await confirmSignIn({ challengeResponse: answer() })).nextStep
  }
  return (await fetchAuthSession()).tokens?.accessToken
}

/** Each resolves to the tokens that Amplify holds at the end of its walk. */
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
