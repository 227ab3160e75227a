import { type AuthError, createFlowContext, createSession, type FlowOptions, submitCredentials } from 'poolgate/client'
import type { LocalPoolOptions } from 'poolgate/local'
import { expect, test } from 'vitest'
import { catchAuthError } from '../../support/errors.ts'
import { createTestPool } from '../../support/pools.ts'
import { createStoppedClock } from '../../support/testClock.ts'
import { ann } from '../../support/users.ts'

const MINUTE = 60_000
const start = { step: 'credentials' } as const
const right = { username: ann.email, password: ann.password }
const wrong = { username: ann.email, password: 'Wrong-Horse-9!' }

/** A page on a device whose clock differs from the pool's by some milliseconds. */
function openDevice(skew: number, options: LocalPoolOptions = {}, flow: Partial<FlowOptions> = {}) {
  const testPool = createTestPool(options, createStoppedClock())
  const device = { skew, exposesDate: true }
  const now = () => testPool.clock.now + device.skew
  const client = {
    ...testPool.client,
    fetch: async (url: RequestInfo | URL, init?: RequestInit) => {
      const response = await testPool.client.fetch(url, init)
      if (!device.exposesDate) response.headers.delete('date')
      return response
    },
  }
  const session = createSession(client, { storage: 'memory', now })
  const context = createFlowContext({ client, session, now, deviceStorage: 'memory', ...flow })
  const signIn = (values: { username: string; password: string }) => submitCredentials(context, start, values)
  return {
    ...testPool,
    device,
    session,
    context,
    signIn,
    rejection: (values = right) => catchAuthError(signIn(values)),
  }
}

const shown = ({ code, hint }: AuthError) => [code, hint]

test.each([
  ['six minutes ahead', 6 * MINUTE],
  ['six minutes behind', -6 * MINUTE],
  ['years ahead', 3e11],
  ['at the start of 1970', -Date.UTC(2025, 2, 4, 9)],
])('a clock %s is reported, not a wrong password', async (_, skew) => {
  const { rejection, session } = openDevice(skew)
  expect(shown(await rejection())).toEqual(['wrongClock', undefined])
  expect(session.getState().status).toBe('signedOut')
})

test('a clock that is off by four minutes signs in', async () => {
  expect(await openDevice(4 * MINUTE).signIn(right)).toMatchObject({ step: 'signedIn' })
})

test('a wrong password on a device with the right time is only a wrong password', async () => {
  expect(shown(await openDevice(0).rejection(wrong))).toEqual(['wrongCredentials', undefined])
})

test.each(['ENABLED', 'LEGACY'] as const)(
  'an unknown user gets the same error as a known one, with user existence errors %s',
  async (preventUserExistenceErrors) => {
    for (const [skew, exposesDate] of [
      [0, true],
      [0, false],
      [6 * MINUTE, true],
      [6 * MINUTE, false],
    ] as const) {
      const { device, rejection } = openDevice(skew, { preventUserExistenceErrors })
      device.exposesDate = exposesDate
      const unknown = await rejection({ ...wrong, username: 'nobody@example.com' })
      expect(shown(unknown)).toEqual(shown(await rejection(wrong)))
    }
  },
)

test('without a readable date, the clock at the last tokens decides', async () => {
  const { device, session, signIn, rejection } = openDevice(0)
  device.exposesDate = false
  await signIn(right)
  await session.signOut()
  expect(shown(await rejection(wrong))).toEqual(['wrongCredentials', undefined])
})

test('without a readable date, a clock that was already wrong at the last tokens is reported', async () => {
  const { device, session, client, context, signIn, rejection } = openDevice(
    6 * MINUTE,
    {},
    { authFlow: 'USER_PASSWORD_AUTH' },
  )
  device.exposesDate = false
  await signIn(right)
  await session.signOut()
  const bySrp = createFlowContext({ client, session, now: context.now })
  expect(shown(await catchAuthError(submitCredentials(bySrp, start, right)))).toEqual(['wrongClock', undefined])
  expect(shown(await rejection(wrong))).toEqual(['wrongCredentials', undefined])
})

test('if nothing tells the time, a wrong password comes with a hint about the clock', async () => {
  const { device, rejection } = openDevice(6 * MINUTE)
  device.exposesDate = false
  expect(shown(await rejection())).toEqual(['wrongCredentials', 'clock'])
})

test('a password that is sent needs no clock', async () => {
  const { device, signIn, rejection } = openDevice(6 * MINUTE, {}, { authFlow: 'USER_PASSWORD_AUTH' })
  device.exposesDate = false
  expect(shown(await rejection(wrong))).toEqual(['wrongCredentials', undefined])
  expect(await signIn(right)).toMatchObject({ step: 'signedIn' })
})

test('the password of a choice-based sign-in is checked in the same way', async () => {
  const { rejection } = openDevice(6 * MINUTE, {}, { authFlow: 'USER_AUTH', preferredChallenge: 'PASSWORD' })
  expect(shown(await rejection())).toEqual(['wrongClock', undefined])
})
