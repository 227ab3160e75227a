import { describe, expect, test } from 'vitest'
import { ann, call, PASSWORD, signInByPassword, signUp, startPool } from '../callPool.ts'

describe('several requests', () => {
  test('are served one at a time: of two sign-ups with one username, one succeeds', async () => {
    const { pool } = startPool()
    const results = await Promise.allSettled([signUp(pool, 'zoe'), signUp(pool, 'ZOE'), signUp(pool, 'zoe')])
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected'])
  })

  test('a code that is submitted twice concurrently is accepted once', async () => {
    const { pool } = startPool()
    await signUp(pool, 'zoe', { email: 'zoe@example.com' })
    const input = { Username: 'zoe', ConfirmationCode: pool.outbox.take('zoe@example.com').code }
    const results = await Promise.allSettled([call(pool, 'ConfirmSignUp', input), call(pool, 'ConfirmSignUp', input)])
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
  })

  test('parallel attempts do not bypass the lockout', async () => {
    const { pool } = startPool({ users: [ann] })
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => signInByPassword(pool, 'ann', 'wrong')))
    const messages = results.map((result) => (result.status === 'rejected' ? result.reason.message : 'signed in'))
    expect(messages.filter((message) => message === 'Password attempts exceeded')).toHaveLength(3)
  })
})

describe('an aborted request', () => {
  const send = (pool: ReturnType<typeof startPool>['pool'], signal: AbortSignal, name: string) =>
    pool.fetch(pool.endpoint, {
      method: 'POST',
      signal,
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': 'AWSCognitoIdentityProviderService.SignUp',
      },
      body: JSON.stringify({ ClientId: pool.clientId, Username: name, Password: PASSWORD }),
    })

  test('rejects immediately, as fetch does, and has no effect', async () => {
    const { pool } = startPool()
    await expect(send(pool, AbortSignal.abort(), 'zoe')).rejects.toMatchObject({ name: 'AbortError' })
    expect(await signUp(pool, 'zoe')).toHaveProperty('UserSub')
  })

  test('rejects while it waits or runs', async () => {
    const { pool } = startPool()
    const controller = new AbortController()
    const attempt = send(pool, controller.signal, 'zoe')
    controller.abort()
    await expect(attempt).rejects.toMatchObject({ name: 'AbortError' })
    const reason = new Error('left')
    const other = new AbortController()
    const second = send(pool, other.signal, 'bob')
    other.abort(reason)
    await expect(second).rejects.toBe(reason)
  })

  test('has no effect if it was still queued', async () => {
    let open = (_: null) => {}
    const loaded = new Promise<null>((resolve) => {
      open = resolve
    })
    const { pool } = startPool({ storage: { load: () => loaded, save() {} } })
    const controller = new AbortController()
    const waiting = send(pool, controller.signal, 'zoe')
    await new Promise((resolve) => setImmediate(resolve))
    controller.abort()
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' })
    open(null)
    expect(await signUp(pool, 'zoe')).toHaveProperty('UserSub')
  })

  test('does not affect the next request', async () => {
    const { pool } = startPool()
    const controller = new AbortController()
    const attempts = [send(pool, controller.signal, 'zoe'), signUp(pool, 'bob')]
    controller.abort()
    const results = await Promise.allSettled(attempts)
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
  })
})
