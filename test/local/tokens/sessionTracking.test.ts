import { expect, test } from 'vitest'
import { postOperation } from '../../support/callOperation.ts'
import { ann, call, fault, PASSWORD, signInByPassword, startPool } from '../callPool.ts'

async function twoSessions() {
  const { pool, clock } = startPool({ users: [ann], sessionTracking: true })
  const first = (await signInByPassword(pool, 'ann', PASSWORD)).AuthenticationResult
  clock.advance(60)
  const second = (await signInByPassword(pool, 'ann', PASSWORD)).AuthenticationResult
  const list = async ({ AccessToken }: { AccessToken: string }) =>
    (await call(pool, 'ListUserSessions', { AccessToken })).Sessions
  return { pool, clock, first, second, list }
}

test('the newest session comes first, and the current one is marked', async () => {
  const { first, list } = await twoSessions()
  const sessions = await list(first)
  expect(sessions).toMatchObject([{ IsCurrentSession: false }, { IsCurrentSession: true }])
  expect(sessions[0].SessionId).toMatch(/^tkn\w{25}$/)
  expect(sessions[0].CreateDate - sessions[1].CreateDate).toBe(60)
})

test('a session names the browser of the request that signed in', async () => {
  const { pool } = startPool({ users: [ann], sessionTracking: true })
  const input = {
    AuthFlow: 'USER_PASSWORD_AUTH',
    ClientId: pool.clientId,
    AuthParameters: { USERNAME: 'ann', PASSWORD },
  }
  const response = await postOperation(pool, 'InitiateAuth', input, { 'user-agent': 'Firefox on Linux' })
  const { AccessToken } = (await response.json()).AuthenticationResult
  const { Sessions } = await call(pool, 'ListUserSessions', { AccessToken })
  expect(Sessions).toMatchObject([{ DeviceType: 'Firefox on Linux' }])
})

test('a refresh updates the last use of its session', async () => {
  const { pool, clock, first, list } = await twoSessions()
  clock.advance(600)
  await call(pool, 'GetTokensFromRefreshToken', { RefreshToken: first.RefreshToken })
  const [latest] = await list(first)
  expect(latest).toMatchObject({ IsCurrentSession: true, LastActiveDate: clock.now / 1000 })
})

test('a revoked session ends immediately', async () => {
  const { pool, first, second, list } = await twoSessions()
  const [other] = await list(first)
  const revoke = () => call(pool, 'RevokeUserSession', { AccessToken: first.AccessToken, SessionId: other.SessionId })
  await revoke()
  expect(await list(first)).toHaveLength(1)
  await expect(call(pool, 'GetUser', { AccessToken: second.AccessToken })).rejects.toEqual(
    fault('NotAuthorizedException', 'Access Token has been revoked'),
  )
  await expect(call(pool, 'GetTokensFromRefreshToken', { RefreshToken: second.RefreshToken })).rejects.toHaveProperty(
    'name',
    'NotAuthorizedException',
  )
  await expect(revoke()).rejects.toHaveProperty('name', 'ResourceNotFoundException')
})

test('the current session cannot be revoked, only signed out', async () => {
  const { pool, first, list } = await twoSessions()
  const [, own] = await list(first)
  const input = { AccessToken: first.AccessToken, SessionId: own.SessionId }
  await expect(call(pool, 'RevokeUserSession', input)).rejects.toHaveProperty('name', 'InvalidParameterException')
})

test.each(['ListUserSessions', 'RevokeUserSession'])(
  '%s is rejected if the pool does not track sessions',
  async (operation) => {
    const { pool } = startPool({ users: [ann] })
    const { AccessToken } = (await signInByPassword(pool, 'ann', PASSWORD)).AuthenticationResult
    await expect(call(pool, operation, { AccessToken, SessionId: 'tkn' })).rejects.toHaveProperty(
      'name',
      'OperationNotEnabledException',
    )
  },
)
