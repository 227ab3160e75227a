import {
  createFlowContext,
  createSession,
  deleteAttribute,
  deletePasskey,
  type FlowContext,
  forgetDevice,
  registerPasskey,
  setDeviceRemembered,
  setMfaPreference,
  setUserSettings,
  startTotpSetup,
  submitAttribute,
  submitAttributeCode,
  submitChangePassword,
  submitCredentials,
  submitDeleteAccount,
  submitReauthentication,
  submitSwitchOn,
  submitTotpEnrollment,
} from 'poolgate/client'
import { describe, expect, test, vi } from 'vitest'
import { authError } from '../support/errors.ts'
import { createTestPool } from '../support/pools.ts'
import { createStoppedClock } from '../support/testClock.ts'
import { ann } from '../support/users.ts'

const MINUTE = 60_000

async function openSignedIn({ reauthenticateAfter }: { reauthenticateAfter?: number } = {}) {
  const testPool = createTestPool({}, createStoppedClock())
  const { client, clock } = testPool
  const device = { skew: 0 }
  const now = () => clock.now + device.skew
  const session = createSession(client, { storage: 'memory', now })
  const context = createFlowContext({ client, session, now, reauthenticateAfter, pool: testPool.options })
  await submitCredentials(context, { step: 'credentials' }, { username: ann.email, password: ann.password })
  testPool.requests.length = 0
  return { ...testPool, session, context, device }
}

const device = { key: 'eu-west-1_0f', name: '', isRemembered: true, isThis: false }
const newPassword = 'Another-Horse-7!'

const sensitiveActions: [name: string, act: (context: FlowContext) => Promise<unknown>][] = [
  [
    'a password change',
    (context) => submitChangePassword(context, { step: 'form' }, { password: ann.password, newPassword }),
  ],
  [
    'the deletion of the account',
    (context) => submitDeleteAccount(context, { step: 'confirm', name: ann.email }, { confirmation: ann.email }),
  ],
  [
    'turning an MFA method on',
    (context) => setMfaPreference(context, { method: 'sms', isOn: true, isPreferred: true }),
  ],
  ['turning MFA on by the older operation', (context) => setUserSettings(context, { sms: true })],
  ['starting to set up an authenticator app', (context) => startTotpSetup(context, { step: 'start' }, {})],
  [
    'verifying an authenticator app',
    (context) => submitTotpEnrollment(context, { step: 'verify', secret: '' }, { code: '123456' }),
  ],
  [
    'turning an authenticator app on',
    (context) => submitSwitchOn(context, { step: 'switchOn', isPreferred: true }, {}),
  ],
  [
    'another email address',
    (context) => submitAttribute(context, { step: 'edit', attribute: 'email' }, { email: 'ann2@example.com' }),
  ],
  [
    'another phone number',
    (context) =>
      submitAttribute(context, { step: 'edit', attribute: 'phone_number' }, { phone_number: '+442079460000' }),
  ],
  [
    'verifying an email address',
    (context) =>
      submitAttributeCode(context, { step: 'verify', attribute: 'email', value: ann.email }, { code: '123456' }),
  ],
  ['the removal of the email address', (context) => deleteAttribute(context, { name: 'email' })],
  ['the removal of the phone number', (context) => deleteAttribute(context, { name: 'phone_number' })],
  ['a new passkey', (context) => registerPasskey(context)],
  ['the deletion of a passkey', (context) => deletePasskey(context, { id: 'passkey' })],
  ['the removal of a device', (context) => forgetDevice(context, device)],
  ['remembering a device', (context) => setDeviceRemembered(context, device)],
]

describe.each(sensitiveActions)('%s', (_, act) => {
  test('is refused before any request if the last authentication is too old', async () => {
    const { context, clock, operations } = await openSignedIn()
    clock.now += 15 * MINUTE
    await expect(act(context)).rejects.toEqual(authError('reauthenticationRequired'))
    expect(operations()).toEqual([])
  })
})

test('other changes need no recent authentication', async () => {
  const { context, clock } = await openSignedIn()
  clock.now += 30 * MINUTE
  const change = submitAttribute(context, { step: 'edit', attribute: 'given_name' }, { given_name: 'Ann' })
  expect(await change).toEqual({ step: 'saved', attribute: 'given_name' })
})

test('a change is possible until the time is over, and again after a reauthentication', async () => {
  const { context, clock } = await openSignedIn({ reauthenticateAfter: 60 })
  const start = () => startTotpSetup(context, { step: 'start' }, {})
  clock.now += MINUTE - 1
  expect(await start()).toMatchObject({ step: 'verify' })
  clock.now += 1
  await expect(start()).rejects.toEqual(authError('reauthenticationRequired'))
  await submitReauthentication(context, { step: 'credentials' }, { password: ann.password })
  expect(await start()).toMatchObject({ step: 'verify' })
})

test('a refresh of the tokens is no authentication', async () => {
  const { context, session, clock } = await openSignedIn()
  clock.now += 59 * MINUTE
  await session.getAccessToken()
  await expect(startTotpSetup(context, { step: 'start' }, {})).rejects.toEqual(authError('reauthenticationRequired'))
})

test.each([
  ['an hour back', -60 * MINUTE],
  ['two minutes back', -2 * MINUTE],
])('setting the clock of the device %s makes it due', async (_, skew) => {
  const { context, device } = await openSignedIn()
  device.skew = skew
  await expect(startTotpSetup(context, { step: 'start' }, {})).rejects.toEqual(authError('reauthenticationRequired'))
})

test('a refused action tells the screens that show whether it is due', async () => {
  const { context, clock } = await openSignedIn()
  const listener = vi.fn(() => context.reauthentication.isDue())
  const unsubscribe = context.reauthentication.subscribe(listener)
  clock.now += 15 * MINUTE
  await expect(startTotpSetup(context, { step: 'start' }, {})).rejects.toThrow()
  expect(listener.mock.results).toEqual([{ type: 'return', value: true }])
  unsubscribe()
  await expect(startTotpSetup(context, { step: 'start' }, {})).rejects.toThrow()
  expect(listener).toHaveBeenCalledOnce()
})

describe('a reauthentication', () => {
  test('keeps the user and what the user typed, and asks the service for the permanent username', async () => {
    const { context, session, requests } = await openSignedIn()
    const before = session.getState()
    await submitReauthentication(context, { step: 'credentials' }, { password: ann.password })
    expect(session.getState()).toMatchObject({ user: { signedInAs: ann.email } })
    const username = before.status === 'signedIn' ? before.user.username : ''
    expect(requests[0]?.input.AuthParameters).toMatchObject({ USERNAME: username })
  })

  test('with a wrong password says so, and the session continues', async () => {
    const { context, session } = await openSignedIn()
    const attempt = submitReauthentication(context, { step: 'credentials' }, { password: 'Wrong-Horse-9!' })
    await expect(attempt).rejects.toEqual(authError('wrongCurrentPassword'))
    expect(session.getState().status).toBe('signedIn')
  })

  test('of no one is impossible', async () => {
    const { context, session } = await openSignedIn()
    await session.signOut()
    const attempt = submitReauthentication(context, { step: 'credentials' }, { password: ann.password })
    await expect(attempt).rejects.toEqual(authError('sessionEnded'))
  })
})
