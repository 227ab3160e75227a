import { describe, expect, test, vi } from 'vitest'
import { createLocalPool, webStorage } from '../../../src/local.ts'
import {
  administer,
  ann,
  call,
  claimsOf,
  fault,
  memoryStorage,
  OTHER_PASSWORD,
  PASSWORD,
  respond,
  signInByPassword,
  signUp,
  startPool,
  startSrp,
} from '../callPool.ts'

const EMAIL = 'zoe@example.com'

/** Creates two successive pools with the same storage and the same clock. */
function restart(options = {}) {
  const storage = memoryStorage()
  const { pool: first, clock } = startPool({ storage, ...options })
  return { storage, clock, first, second: () => createLocalPool({ now: () => clock.now, storage, ...options }) }
}

describe('a pool in a storage', () => {
  test('keeps users, refresh tokens, access tokens and keys', async () => {
    const { first, second } = restart({ users: [ann] })
    const { AuthenticationResult } = await signInByPassword(first, 'ann', PASSWORD)
    const { AccessToken, RefreshToken } = AuthenticationResult
    const next = second()
    expect(await call(next, 'GetUser', { AccessToken })).toHaveProperty('Username', 'ann')
    expect(await call(next, 'GetTokensFromRefreshToken', { RefreshToken })).toHaveProperty('AuthenticationResult')
    const again = await signInByPassword(next, 'ann', PASSWORD)
    expect(claimsOf(again.AuthenticationResult.AccessToken).sub).toBe(claimsOf(AccessToken).sub)
  })

  test('keeps codes, messages and the Session of a sign-up', async () => {
    const { first, second } = restart()
    const { Session } = await signUp(first, 'zoe', { email: EMAIL })
    const next = second()
    await call(next, 'ForgotPassword', { Username: 'nobody' })
    const ConfirmationCode = next.outbox.take(EMAIL).code
    expect(await call(next, 'ConfirmSignUp', { Username: 'zoe', ConfirmationCode, Session })).toHaveProperty('Session')
  })

  test('keeps a sign-in between its two calls, attempts, and the numbers of unknown users', async () => {
    const { first, second, clock } = restart({ users: [ann] })
    const { Session, responses } = await startSrp(first, 'ann', PASSWORD, clock.now)
    expect(await respond(second(), 'PASSWORD_VERIFIER', Session, responses)).toHaveProperty('AuthenticationResult')
    for (let i = 0; i < 5; i++) await signInByPassword(first, 'nobody', PASSWORD).catch(() => {})
    await expect(signInByPassword(second(), 'nobody', PASSWORD)).rejects.toThrow('Password attempts exceeded')
    const decoys = await Promise.all([first, second()].map((pool) => startSrp(pool, 'nobody', PASSWORD, clock.now)))
    expect(decoys[0]!.ChallengeParameters.SALT).toBe(decoys[1]!.ChallengeParameters.SALT)
  })

  test('contains no password', async () => {
    const { storage, first, clock } = restart({ users: [ann] })
    await signUp(first, 'zoe', { email: EMAIL }, { Password: OTHER_PASSWORD })
    await startSrp(first, 'ann', PASSWORD, clock.now)
    await signInByPassword(first, 'ann', PASSWORD)
    expect(storage.text).toContain(EMAIL)
    expect(storage.text).not.toContain(PASSWORD)
    expect(storage.text).not.toContain(OTHER_PASSWORD)
  })

  test('drops expired records', async () => {
    const { storage, first, clock } = restart({ users: [ann] })
    const { Session } = await startSrp(first, 'ann', PASSWORD, clock.now)
    expect(storage.text).toContain(Session)
    clock.advance(180 + 86_400)
    await call(first, 'ForgotPassword', { Username: 'nobody' })
    expect(storage.text).not.toContain(Session)
  })

  test('keeps changes of a seeded user', async () => {
    const { storage, first, second } = restart({ users: [ann] })
    await administer(first, 'AdminSetUserPassword', { Username: 'ann', Password: OTHER_PASSWORD, Permanent: true })
    const next = second()
    expect(await signInByPassword(next, 'ann', OTHER_PASSWORD)).toHaveProperty('AuthenticationResult')
    await expect(signInByPassword(next, 'ann', PASSWORD)).rejects.toThrow('Incorrect username or password.')
    expect(storage.text?.match(/"username":"ann"/g)).toHaveLength(1)
  })

  test('drops messages that were read', async () => {
    const { first, second } = restart()
    await signUp(first, 'zoe', { email: EMAIL })
    first.outbox.take(EMAIL)
    await call(first, 'ForgotPassword', { Username: 'nobody' })
    const next = second()
    await call(next, 'ForgotPassword', { Username: 'nobody' })
    expect(next.outbox.messages).toEqual([])
  })

  test('responds with an internal error if saving fails', async () => {
    const full = { load: () => null, save: () => Promise.reject(new Error('quota: secret')) }
    const { pool } = startPool({ storage: full })
    await expect(signUp(pool, 'zoe')).rejects.toEqual(fault('InternalErrorException', 'Something went wrong'))
  })

  test('is saved only after a change, and never concurrently', async () => {
    let running = 0
    let most = 0
    let saves = 0
    const slow = {
      load: async () => null,
      async save() {
        saves++
        most = Math.max(most, ++running)
        await new Promise((resolve) => setImmediate(resolve))
        running--
      },
    }
    const { pool } = startPool({ storage: slow })
    await Promise.all(['a', 'b', 'c', 'd'].map((name) => signUp(pool, name)))
    expect([saves, most]).toEqual([4, 1])
    await administer(pool, 'AdminGetUser', { Username: 'a' })
    expect(saves).toBe(4)
  })

  test('is stored in localStorage under its own key', async () => {
    const items = new Map<string, string>()
    const storage = {
      getItem: (key: string) => items.get(key) ?? null,
      setItem: (key: string, value: string) => void items.set(key, value),
    }
    await signUp(startPool({ storage: webStorage(storage) }).pool, 'zoe')
    await signUp(startPool({ storage: webStorage(storage, 'mine') }).pool, 'zoe')
    expect([...items.keys()]).toEqual(['poolgate.localPool', 'mine'])
    await expect(signUp(startPool({ storage: webStorage(storage) }).pool, 'zoe')).rejects.toMatchObject({
      name: 'UsernameExistsException',
    })
  })
})

describe('a storage that the pool cannot use', () => {
  const contents: [name: string, text: string, reason: string][] = [
    ['nothing', '', 'is empty'],
    ['junk', 'no JSON {', "doesn't contain JSON"],
    ['another version', '{"version":0,"userPoolId":"us-east-1_LocalPool","users":[]}', 'version 0'],
    ['a later version', '{"version":99,"userPoolId":"us-east-1_LocalPool"}', 'version 99'],
    ['null', 'null', "doesn't contain a local user pool"],
    ['a list', '[]', "doesn't contain a local user pool"],
    ['the data of another program', '{"theme":"dark"}', "doesn't contain a local user pool"],
    ['an incomplete pool', '{"version":2,"userPoolId":"us-east-1_LocalPool","secret":"","users":[null]}', 'damaged'],
  ]

  test.each(contents)('starts empty, is left alone and logs the reason once: %s', async (_, text, reason) => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const storage = memoryStorage(text)
    const { pool } = startPool({ storage, users: [ann] })
    expect(await signInByPassword(pool, 'ann', PASSWORD)).toHaveProperty('AuthenticationResult')
    await signUp(pool, 'zoe')
    expect([storage.text, storage.saves]).toEqual([text, 0])
    expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining(reason))
    warn.mockRestore()
  })

  test("starts empty, because another pool's verifiers would not match", async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const { storage, first } = restart()
    await signUp(first, 'zoe', { email: EMAIL })
    const before = storage.text
    const { pool } = startPool({ storage, userPoolId: 'eu-west-1_Other' })
    await expect(administer(pool, 'AdminGetUser', { Username: 'zoe' })).rejects.toThrow('User does not exist.')
    await signUp(pool, 'bob')
    expect(storage.text).toBe(before)
    expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('us-east-1_LocalPool, not eu-west-1_Other'))
    warn.mockRestore()
  })

  test('starts empty and is left alone if loading fails', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const save = vi.fn()
    const failing = { load: () => Promise.reject(new Error('no disk')), save }
    const { pool } = startPool({ storage: failing, users: [ann] })
    expect(await signInByPassword(pool, 'ann', PASSWORD)).toHaveProperty('AuthenticationResult')
    expect(save).not.toHaveBeenCalled()
    expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining("can't be read"))
    warn.mockRestore()
  })

  test('is left alone from the moment when another page stores something else', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const { storage, first } = restart()
    await signUp(first, 'zoe', { email: EMAIL })
    storage.text = '{"version":99,"userPoolId":"us-east-1_LocalPool"}'
    await signUp(first, 'bob')
    expect(await administer(first, 'AdminGetUser', { Username: 'zoe' })).toHaveProperty('Username', 'zoe')
    expect(storage.text).toContain('99')
    expect(warn).toHaveBeenCalledOnce()
    warn.mockRestore()
  })

  test('fails a later call that cannot read it, and works again afterwards', async () => {
    const storage = memoryStorage()
    const { pool } = startPool({ storage })
    await signUp(pool, 'zoe')
    const load = vi.spyOn(storage, 'load').mockRejectedValueOnce(new Error('no disk') as never)
    await expect(signUp(pool, 'bob')).rejects.toEqual(fault('InternalErrorException', 'Something went wrong'))
    load.mockRestore()
    await signUp(pool, 'bob')
    expect(storage.text).toMatch(/"username":"zoe".*"username":"bob"/)
  })
})
