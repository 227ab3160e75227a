import { expect, test } from 'vitest'
import { ann, call, fault, PASSWORD, post, signInByPassword, startPool } from '../callPool.ts'

const start = () => startPool({ users: [ann] }).pool

test('the next call of an operation fails with the fault that was asked for, once, and without effect', async () => {
  const pool = start()
  pool.failNext('SignUp', 'TooManyRequestsException')
  const input = { Username: 'ben', Password: PASSWORD }
  await expect(call(pool, 'SignUp', input)).rejects.toEqual(fault('TooManyRequestsException', 'Rate exceeded'))
  expect(await call(pool, 'SignUp', input)).toMatchObject({ UserConfirmed: false })
})

test('several faults come one after another, each with the words that were given', async () => {
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

test('other operations go on', async () => {
  const pool = start()
  pool.failNext('SignUp', 'InternalErrorException')
  expect(await signInByPassword(pool, 'ann', PASSWORD)).toHaveProperty('AuthenticationResult')
})

test('a call may be lost, or answered by something that is no user pool', async () => {
  const pool = start()
  pool.failNext('GetUser', 'offline', 'notJson')
  await expect(post(pool, 'GetUser', {})).rejects.toThrow(TypeError)
  const answer = await post(pool, 'GetUser', {})
  expect(answer.status).toBe(502)
  await expect(answer.json()).rejects.toThrow(SyntaxError)
})

test('a network that is down loses everything until it is back', async () => {
  const pool = start()
  pool.network.isOffline = true
  await expect(signInByPassword(pool, 'ann', PASSWORD)).rejects.toThrow(TypeError)
  await expect(signInByPassword(pool, 'ann', PASSWORD)).rejects.toThrow(TypeError)
  pool.network.isOffline = false
  expect(await signInByPassword(pool, 'ann', PASSWORD)).toHaveProperty('AuthenticationResult')
})

test('a slow network delays an answer, and can be given up', async () => {
  const pool = start()
  pool.network.latency = 60_000
  const waiting = new AbortController()
  const answer = pool.fetch(pool.endpoint, { method: 'POST', body: '{}', signal: waiting.signal })
  waiting.abort()
  await expect(answer).rejects.toHaveProperty('name', 'AbortError')
})
