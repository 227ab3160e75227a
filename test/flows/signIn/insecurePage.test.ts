import { AuthError, submitCode, submitCredentials, submitPassword } from 'poolgate/client'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { deviceStoreOf } from '../../../src/flows/devices/deviceStoreOf.ts'
import { issue, START } from '../../session/tokenFixtures.ts'
import { authError } from '../../support/errors.ts'
import { clientId, userPoolId } from '../../support/fakeService.ts'
import { json } from '../../support/responses.ts'
import { ann } from '../../support/users.ts'
import { startFlow } from '../startFlow.ts'

const start = { step: 'credentials' } as const
const credentials = { username: ann.email, password: ann.password }
const Session = 'x'.repeat(20)
const warn = vi.spyOn(console, 'warn')

/** A browser's `crypto` on a page over plain http, and on a very old one. */
const insecure: [string, unknown][] = [
  ['without crypto.subtle', { getRandomValues: (bytes: Uint8Array) => bytes.fill(7) }],
  ['without crypto', undefined],
]

beforeEach(() => {
  vi.stubEnv('NODE_ENV', 'development')
  warn.mockReset().mockImplementation(() => {})
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
})

const tokens = { AuthenticationResult: issue({ at: START }) }
const newDevice = {
  AuthenticationResult: {
    ...tokens.AuthenticationResult,
    NewDeviceMetadata: { DeviceKey: 'us-east-1_a1b2-c3', DeviceGroupKey: 'group' },
  },
}

/** A pool that needs no WebCrypto itself. */
const emptyPool = { userPoolId, clientId, users: [] }

describe.each(insecure)('a page %s', (_how, crypto) => {
  test.each(['USER_SRP_AUTH', 'CUSTOM_WITH_SRP'] as const)(
    'is misconfigured for %s, before it sends',
    async (authFlow) => {
      const { context, operations } = startFlow(emptyPool, { authFlow })
      vi.stubGlobal('crypto', crypto)
      submitCredentials.prepare(context)
      await expect(submitCredentials(context, start, credentials)).rejects.toEqual(authError('misconfigured'))
      expect(operations()).toEqual([])
    },
  )

  test('is misconfigured for the password of a choice-based sign-in', async () => {
    const { context, operations } = startFlow(emptyPool, { authFlow: 'USER_AUTH' })
    vi.stubGlobal('crypto', crypto)
    const state = { step: 'password', username: ann.email, session: Session, factors: [] as never[] } as const
    const outcome = submitPassword(context, { ...state, factors: [] }, { password: ann.password })
    await expect(outcome).rejects.toEqual(authError('misconfigured'))
    expect(operations()).toEqual([])
  })

  test.each([
    ['tokens', tokens],
    ['tokens for a new device', newDevice],
  ])('signs in with USER_PASSWORD_AUTH and %s', async (_what, body) => {
    const flow = { authFlow: 'USER_PASSWORD_AUTH', deviceStorage: 'memory' } as const
    const { context, answers, operations } = startFlow(emptyPool, flow)
    answers.InitiateAuth = () => json(body)
    vi.stubGlobal('crypto', crypto)
    expect(await submitCredentials(context, start, credentials)).toMatchObject({ step: 'signedIn' })
    expect(operations()).toEqual(['InitiateAuth'])
  })

  test('finishes a code step that ends with a new device', async () => {
    const { context, answers, operations } = startFlow(emptyPool, { deviceStorage: 'memory' })
    answers.RespondToAuthChallenge = () => json(newDevice)
    vi.stubGlobal('crypto', crypto)
    const state = { step: 'code', via: 'sms', username: ann.email, session: Session } as const
    expect(await submitCode(context, state, { code: '123456' })).toMatchObject({ step: 'signedIn' })
    expect(operations()).toEqual(['RespondToAuthChallenge'])
  })

  test('does not sign in as a device, which needs a signature', async () => {
    const flow = { authFlow: 'USER_PASSWORD_AUTH', deviceStorage: 'memory' } as const
    const { context, answers, requests } = startFlow(emptyPool, flow)
    const device = { key: 'us-east-1_a1b2-c3', groupKey: 'group', password: 'secret' }
    await deviceStoreOf(context).keep({ username: ann.email, userId: 'ann' }, device)
    answers.InitiateAuth = () => json(tokens)
    vi.stubGlobal('crypto', crypto)
    await submitCredentials(context, start, credentials)
    expect(JSON.stringify(requests)).not.toContain(device.key)
  })
})

test('the warning for developers names https and localhost', async () => {
  vi.stubGlobal('crypto', {})
  // Each message is logged once per page load.
  vi.resetModules()
  const { requireWebCrypto } = await import('../../../src/client/webCrypto.ts')
  expect(requireWebCrypto).toThrow(authError('misconfigured') as Error)
  expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/https.*localhost/))
})

test('a programming error during the signature is not blamed on the service', async () => {
  const { context } = startFlow()
  const bug = new TypeError('a bug')
  const subtle = new Proxy(globalThis.crypto.subtle, {
    get: (target, name) => {
      if (name === 'deriveKey') throw bug
      return Reflect.get(target, name).bind(target)
    },
  })
  vi.stubGlobal('crypto', { subtle, getRandomValues: globalThis.crypto.getRandomValues.bind(globalThis.crypto) })
  await expect(submitCredentials(context, start, credentials)).rejects.toBe(bug)
})

test.each([
  ['an empty B', { SRP_B: '' }],
  ['a B that is not hexadecimal', { SRP_B: '0x12' }],
  ['a B with a sign', { SRP_B: '-12' }],
  ['an endless B', { SRP_B: 'a'.repeat(1_000_000) }],
  ['no B', { SRP_B: null }],
  ['an empty salt', { SALT: '' }],
  ['a salt that is not hexadecimal', { SALT: 'salt' }],
  ['an endless salt', { SALT: 'a'.repeat(1_000_000) }],
  ['an empty secret block', { SECRET_BLOCK: '' }],
  ['a secret block that is not base64', { SECRET_BLOCK: '§§' }],
  ['an endless secret block', { SECRET_BLOCK: 'A'.repeat(1_000_000) }],
])('%s is not trusted', async (_what, parameters) => {
  const { context, answers, operations } = startFlow()
  const ChallengeParameters = { SRP_B: 'abc', SALT: 'abc', SECRET_BLOCK: 'AAAA', ...parameters }
  answers.InitiateAuth = () => json({ ChallengeName: 'PASSWORD_VERIFIER', ChallengeParameters })
  const error: unknown = await submitCredentials(context, start, credentials).catch((thrown) => thrown)
  expect(error).toBeInstanceOf(AuthError)
  expect(error).toMatchObject({ code: 'untrustedServer', fault: 'UntrustedServerError' })
  expect(operations()).toEqual(['InitiateAuth'])
})
