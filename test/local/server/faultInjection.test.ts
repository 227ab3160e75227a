import { expect, test } from 'vitest'
import { ann, call, fault, PASSWORD, post, signInByPassword, startPool } from '../callPool.ts'

const start = () => startPool({ users: [ann] }).pool

test('the next call of an operation fails once with the injected fault, without effect', async () => {
  const pool = start()
  pool.failNext('SignUp', 'TooManyRequestsException')
  const input = { Username: 'ben', Password: PASSWORD }
  await expect(call(pool, 'SignUp', input)).rejects.toEqual(fault('TooManyRequestsException', 'Rate exceeded'))
  expect(await call(pool, 'SignUp', input)).toMatchObject({ UserConfirmed: false })
})

test('several faults occur one after another, each with its given message', async () => {
  const pool = start()
  pool.failNext('InitiateAuth', { name: 'NotAuthorizedException', message: 'User is disabled.' }, 'ForbiddenException')
  pool.failNext('InitiateAuth', { name: 'InternalErrorException', status: 503 })
  const signIn = () => signInByPassword(pool, 'ann', PASSWORD)
  await expect(signIn()).rejects.toEqual(fault('NotAuthorizedException', 'User is disabled.'))
  await expect(signIn()).rejects.toThrow('Request not allowed due to WAF block.')
  const answer = await post(pool, 'InitiateAuth', {})
  expect(answer.status).toBe(503)
  expect(await signIn()).toHaveProperty('AuthenticationResult')
})

test('other operations are not affected', async () => {
  const pool = start()
  pool.failNext('SignUp', 'InternalErrorException')
  expect(await signInByPassword(pool, 'ann', PASSWORD)).toHaveProperty('AuthenticationResult')
})

test('a call can fail as if offline, or get a response that does not come from a user pool', async () => {
  const pool = start()
  pool.failNext('GetUser', 'offline', 'notJson')
  await expect(post(pool, 'GetUser', {})).rejects.toThrow(TypeError)
  const answer = await post(pool, 'GetUser', {})
  expect(answer.status).toBe(502)
  await expect(answer.json()).rejects.toThrow(SyntaxError)
})

test('while offline, every call fails', async () => {
  const pool = start()
  pool.network.isOffline = true
  await expect(signInByPassword(pool, 'ann', PASSWORD)).rejects.toThrow(TypeError)
  await expect(signInByPassword(pool, 'ann', PASSWORD)).rejects.toThrow(TypeError)
  pool.network.isOffline = false
  expect(await signInByPassword(pool, 'ann', PASSWORD)).toHaveProperty('AuthenticationResult')
})

test('latency delays a response, and a delayed call can be aborted', async () => {
  const pool = start()
  pool.network.latency = 60_000
  const waiting = new AbortController()
  const answer = pool.fetch(pool.endpoint, { method: 'POST', body: '{}', signal: waiting.signal })
  waiting.abort()
  await expect(answer).rejects.toHaveProperty('name', 'AbortError')
})
