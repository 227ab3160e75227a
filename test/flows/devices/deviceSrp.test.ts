import { type AuthFlow, call, submitCode, submitCredentials } from 'poolgate/client'
import type { LocalPoolOptions } from 'poolgate/local'
import { describe, expect, test } from 'vitest'
import { deviceStoreOf } from '../../../src/flows/devices/deviceStoreOf.ts'
import { ann, seedAnn } from '../../support/users.ts'
import { startFlow, type TestFlow } from '../startFlow.ts'
import { stateAt } from '../stateAt.ts'

const credentials = { username: ann.email, password: ann.password }
const annWithMfa = seedAnn(
  'CONFIRMED',
  { phone_number: ann.phone },
  { mfa: { enabled: ['SMS_MFA'], preferred: 'SMS_MFA' } },
)

const start = (isAsked: boolean, more: LocalPoolOptions = {}, authFlow: AuthFlow = 'USER_SRP_AUTH') =>
  startFlow(
    {
      mfaConfiguration: 'OPTIONAL',
      deviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: isAsked },
      users: [annWithMfa],
      ...more,
    },
    { authFlow, deviceStorage: 'memory' },
  )

const signIn = (scene: TestFlow) => submitCredentials(scene.context, { step: 'credentials' }, credentials)

/** Signs in with the code that the pool sends. */
async function signInByCode(scene: TestFlow, trust?: string) {
  const asked = stateAt(await signIn(scene), 'code')
  const { code } = scene.pool.outbox.take(ann.phone)
  return submitCode(scene.context, asked, { code, ...(trust && { trust }) })
}

const devices = async ({ context }: TestFlow) => {
  const AccessToken = await context.session.getAccessToken()
  return (await call(context.client, 'ListDevices', { AccessToken })).Devices ?? []
}

describe.each(['USER_SRP_AUTH', 'USER_PASSWORD_AUTH'] as const)('with the password by %s', (authFlow) => {
  test('a pool that always remembers devices asks for a code once', async () => {
    const scene = start(false, {}, authFlow)
    expect(await signInByCode(scene)).toMatchObject({ step: 'signedIn' })
    expect(await devices(scene)).toHaveLength(1)
    expect(await signIn(scene)).toMatchObject({ step: 'signedIn' })
    expect(await devices(scene)).toHaveLength(1)
  })

  test('after an administrator removes the device, one code is asked for and the device is remembered again', async () => {
    const scene = start(false, {}, authFlow)
    await signInByCode(scene)
    const [device] = await devices(scene)
    const AccessToken = await scene.context.session.getAccessToken()
    await call(scene.context.client, 'ForgetDevice', { AccessToken, DeviceKey: device!.DeviceKey! })
    expect(await signInByCode(scene)).toMatchObject({ step: 'signedIn' })
    expect(await signIn(scene)).toMatchObject({ step: 'signedIn' })
  })
})

test('a pool that lets users decide remembers a device that the user trusts', async () => {
  const scene = start(true)
  await signInByCode(scene, 'on')
  expect(await signIn(scene)).toMatchObject({ step: 'signedIn' })
})

test('a pool that lets users decide keeps asking for codes if the user does not trust the device', async () => {
  const scene = start(true)
  await signInByCode(scene)
  expect(await signInByCode(scene)).toMatchObject({ step: 'signedIn' })
  expect(await devices(scene)).toHaveLength(1)
})

test('a device with a wrong secret leads to one code and no error', async () => {
  const scene = start(false)
  await signInByCode(scene)
  const remembered = deviceStoreOf(scene.context)
  const stored = await remembered.find({ username: ann.email })
  const state = scene.context.session.getState()
  const userId = state.status === 'signedIn' ? state.user.username : ''
  await remembered.keep({ username: ann.email, userId }, { ...stored!, password: 'of another device' })
  expect(await signInByCode(scene)).toMatchObject({ step: 'signedIn' })
  expect(await signIn(scene)).toMatchObject({ step: 'signedIn' })
})

test('a refresh on a device sends the device key', async () => {
  const scene = start(false, { tokenValidity: { accessToken: 300, idToken: 300 } })
  await signInByCode(scene)
  const before = await scene.context.session.getAccessToken()
  scene.advance(299)
  expect(await scene.context.session.getAccessToken()).not.toBe(before)
})

test('a failure to confirm the device does not prevent the sign-in', async () => {
  const scene = start(false)
  scene.pool.failNext('ConfirmDevice', 'InternalErrorException', 'InternalErrorException', 'InternalErrorException')
  expect(await signInByCode(scene)).toMatchObject({ step: 'signedIn' })
})
