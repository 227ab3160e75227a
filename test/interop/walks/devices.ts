import {
  AuthenticationDetails,
  CognitoUser,
  CognitoUserPool,
  type CognitoUserSession,
} from 'amazon-cognito-identity-js'
import { Amplify } from 'aws-amplify'
import { confirmSignIn, fetchAuthSession, fetchDevices, forgetDevice, signIn, signOut } from 'aws-amplify/auth'
import type { PoolAddress } from '../../support/servePool.ts'
import type { Account } from '../../support/users.ts'
import { readCode } from './walk.ts'

export interface AccountWithPhone extends Account {
  phone: string
}

/** The results of a client that registers its device. */
export interface DeviceWalkResult {
  /** At each sign-in: on the new device, on the remembered one, and after its removal. */
  isAskedForCode: boolean[]
  /** Whether the pool lists the device key of the tokens. */
  isListed: boolean
  isRefreshed: boolean
}

export type DeviceWalk = (pool: PoolAddress, account: AccountWithPhone) => Promise<DeviceWalkResult>

export const walkAmplifyDevice: DeviceWalk = async (pool, { email, password, phone }) => {
  const { userPoolId, clientId: userPoolClientId, endpoint: userPoolEndpoint } = pool
  Amplify.configure({ Auth: { Cognito: { userPoolId, userPoolClientId, userPoolEndpoint } } })
  const enter = async () => {
    const { nextStep } = await signIn({ username: email, password })
    const isAsked = nextStep.signInStep === 'CONFIRM_SIGN_IN_WITH_SMS_CODE'
    if (isAsked) await confirmSignIn({ challengeResponse: await readCode(pool, phone) })
    return isAsked
  }
  const isAskedForCode = [await enter()]
  await signOut()
  isAskedForCode.push(await enter())
  const before = (await fetchAuthSession()).tokens?.accessToken
  const after = (await fetchAuthSession({ forceRefresh: true })).tokens?.accessToken
  const isListed = (await fetchDevices()).some(({ id }) => id === after?.payload.device_key)
  await forgetDevice()
  await signOut()
  isAskedForCode.push(await enter())
  await signOut()
  return { isAskedForCode, isListed, isRefreshed: String(after) !== String(before) }
}

export const walkIdentityJsDevice: DeviceWalk = async (pool, { email, password, phone }) => {
  const { userPoolId: UserPoolId, clientId: ClientId, endpoint } = pool
  const userPool = new CognitoUserPool({ UserPoolId, ClientId, endpoint })
  const enter = () => {
    const user = new CognitoUser({ Username: email, Pool: userPool })
    return new Promise<{ user: CognitoUser; session: CognitoUserSession; isAsked: boolean }>((resolve, onFailure) => {
      let isAsked = false
      const onSuccess = (session: CognitoUserSession) => resolve({ user, session, isAsked })
      const mfaRequired = async () => {
        isAsked = true
        user.sendMFACode(await readCode(pool, phone), { onSuccess, onFailure })
      }
      const details = new AuthenticationDetails({ Username: email, Password: password })
      user.authenticateUser(details, { onSuccess, onFailure, mfaRequired })
    })
  }
  const first = await enter()
  const second = await enter()
  const { user, session } = second
  const refreshed = await new Promise<CognitoUserSession>((resolve, reject) => {
    user.refreshSession(session.getRefreshToken(), (error, result) => (error ? reject(error) : resolve(result)))
  })
  const { Devices } = await new Promise<{ Devices: { DeviceKey: string }[] }>((onSuccess, onFailure) => {
    user.listDevices(60, null, { onSuccess, onFailure })
  })
  const { device_key } = refreshed.getAccessToken().decodePayload()
  await new Promise((onSuccess, onFailure) => {
    user.getCachedDeviceKeyAndPassword()
    user.forgetDevice({ onSuccess, onFailure })
  })
  const third = await enter()
  return {
    isAskedForCode: [first, second, third].map(({ isAsked }) => isAsked),
    isListed: Devices.some(({ DeviceKey }) => DeviceKey === device_key),
    isRefreshed: refreshed.getAccessToken().getJwtToken() !== session.getAccessToken().getJwtToken(),
  }
}
