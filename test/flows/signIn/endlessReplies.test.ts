import { submitCode, submitCredentials, submitFactor, type TokenStorage } from 'poolgate/client'
import type { LocalPoolOptions } from 'poolgate/local'
import { describe, expect, test } from 'vitest'
import { deviceStoreOf } from '../../../src/flows/devices/deviceStoreOf.ts'
import { authError } from '../../support/errors.ts'
import { fault, json } from '../../support/responses.ts'
import { ann, seedAnn } from '../../support/users.ts'
import { startFlow, type TestFlow } from '../startFlow.ts'
import { stateAt } from '../stateAt.ts'

const Session = 'x'.repeat(20)
const start = { step: 'credentials' } as const
const credentials = { username: ann.email, password: ann.password }

describe('a challenge that the service repeats without the user ends the sign-in', () => {
  test('a choice of one method: one code is requested', async () => {
    const { context, answers, operations } = startFlow({}, { authFlow: 'USER_AUTH' })
    const choice = () => json({ ChallengeName: 'SELECT_CHALLENGE', AvailableChallenges: ['EMAIL_OTP'], Session })
    answers.InitiateAuth = choice
    answers.RespondToAuthChallenge = choice
    await expect(submitCredentials(context, start, credentials)).rejects.toEqual(authError('untrustedServer'))
    expect(operations()).toEqual(['InitiateAuth', 'RespondToAuthChallenge'])
  })

  test('a choice of one method without its name, after the user chose', async () => {
    const { context, answers, operations } = startFlow({}, { authFlow: 'USER_AUTH' })
    answers.RespondToAuthChallenge = () => json({ AvailableChallenges: ['SMS_OTP'], Session })
    const state = { step: 'chooseFactor', username: ann.email, session: Session, factors: ['sms'] } as const
    const chosen = submitFactor(context, { ...state, factors: ['sms'] }, { factor: 'sms' })
    await expect(chosen).rejects.toEqual(authError('untrustedServer'))
    expect(operations()).toHaveLength(2)
  })

  test.each(['DEVICE_SRP_AUTH', 'DEVICE_PASSWORD_VERIFIER'])('%s: one signature is computed', async (repeated) => {
    const scene = await signedInOnDevice()
    const { context, answers, operations } = scene
    const params = { SRP_B: 'abc', SALT: 'abc', SECRET_BLOCK: 'AAAA' }
    answers.InitiateAuth = () => json({ ChallengeName: 'DEVICE_SRP_AUTH', Session })
    answers.RespondToAuthChallenge = () => json({ ChallengeName: repeated, ChallengeParameters: params, Session })
    const count = operations().length
    const outcome = submitCredentials(context, start, credentials)
    await expect(outcome).rejects.toEqual(authError('untrustedServer'))
    expect(operations().length - count).toBeLessThanOrEqual(3)
  })
})

/** A storage that keeps what it has: it can't delete or overwrite. */
function stubbornStorage(breaks: boolean): TokenStorage & { isFull: boolean } {
  const values = new Map<string, string>()
  const storage = {
    isFull: false,
    get: (key: string) => values.get(key) ?? null,
    set: (key: string, value: string) => {
      if (!storage.isFull) values.set(key, value)
      else if (breaks) throw new DOMException('full', 'QuotaExceededError')
    },
    remove: () => {
      if (breaks) throw new Error('blocked')
    },
  }
  return storage
}

const trackingPool = {
  deviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: false },
}

/** A pool that asks for a code unless the device is remembered. */
const mfaPool = {
  ...trackingPool,
  mfaConfiguration: 'OPTIONAL',
  users: [seedAnn('CONFIRMED', { phone_number: ann.phone }, { mfa: { enabled: ['SMS_MFA'], preferred: 'SMS_MFA' } })],
} satisfies LocalPoolOptions

async function signedInOnDevice(deviceStorage: TokenStorage | 'memory' = 'memory'): Promise<TestFlow> {
  const scene = startFlow(trackingPool, { deviceStorage })
  stateAt(await submitCredentials(scene.context, start, credentials), 'signedIn')
  return scene
}

describe.each([
  ['does nothing', false],
  ['throws', true],
])('a device store that %s when it should delete', (_how, breaks) => {
  test('costs one more request when the service no longer knows the device', async () => {
    const storage = stubbornStorage(breaks)
    const { context, answers, operations, requests } = await signedInOnDevice(storage)
    storage.isFull = true
    const isStale = (request: { input: Record<string, unknown> }) =>
      JSON.stringify(request.input).includes('DEVICE_KEY')
    for (const operation of ['InitiateAuth', 'RespondToAuthChallenge'])
      answers[operation] = (request) =>
        isStale(request) ? fault('ResourceNotFoundException', 'Device does not exist.') : undefined
    const count = operations().length
    expect(await submitCredentials(context, start, credentials)).toMatchObject({ step: 'signedIn' })
    const sent = requests.slice(count)
    expect(sent.filter(({ operation }) => operation === 'InitiateAuth')).toHaveLength(2)
    expect(sent.filter(isStale)).toHaveLength(1)
  })

  test('starts over once when the service rejects the device', async () => {
    const storage = stubbornStorage(breaks)
    const scene = startFlow(mfaPool, { deviceStorage: storage })
    const { context, operations, pool, requests } = scene
    await submitCode(context, stateAt(await submitCredentials(context, start, credentials), 'code'), {
      code: pool.outbox.take(ann.phone).code,
    })
    const deviceStore = deviceStoreOf(context)
    const state = context.session.getState()
    const userId = state.status === 'signedIn' ? state.user.username : ''
    const stored = await deviceStore.find({ username: ann.email })
    await deviceStore.keep({ username: ann.email, userId }, { ...stored!, password: 'of another device' })
    storage.isFull = true
    const count = operations().length
    expect(await submitCredentials(context, start, credentials)).toMatchObject({ step: 'code' })
    pool.outbox.clear()
    const challenges = requests.slice(count).flatMap(({ input }) => input.ChallengeName ?? [])
    expect(challenges).toEqual([
      'PASSWORD_VERIFIER',
      'DEVICE_SRP_AUTH',
      'DEVICE_PASSWORD_VERIFIER',
      'PASSWORD_VERIFIER',
    ])
  })
})
