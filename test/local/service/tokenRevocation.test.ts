import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { claimsOf } from '../callPool.ts'
import { type RunningService, startService } from './startService.ts'

let running: RunningService
let cognito: RunningService['cognito']
beforeAll(async () => {
  running = await startService()
  cognito = running.cognito
})
afterAll(() => running.close())

describe('without token revocation', () => {
  const start = async () => {
    const pool = await running.createPool({}, { EnableTokenRevocation: false })
    await running.createUser(pool.UserPoolId, 'ann')
    return { pool, tokens: await running.signIn(pool, 'ann') }
  }

  test('tokens have none of the claims that it needs', async () => {
    const { tokens } = await start()
    expect(claimsOf(tokens.IdToken!)).not.toHaveProperty('origin_jti')
    expect(claimsOf(tokens.IdToken!)).not.toHaveProperty('jti')
    expect(claimsOf(tokens.AccessToken!)).not.toHaveProperty('origin_jti')
    expect(claimsOf(tokens.AccessToken!)).toHaveProperty('jti')
  })

  test('tokens and their refresh work, until an administrator signs the user out', async () => {
    const { pool, tokens } = await start()
    const { ClientId } = pool
    const refresh = () => cognito.getTokensFromRefreshToken({ ClientId, RefreshToken: tokens.RefreshToken })
    const refreshed = (await refresh()).AuthenticationResult!
    expect(claimsOf(refreshed.AccessToken!)).not.toHaveProperty('origin_jti')
    expect(claimsOf(refreshed.AccessToken!).auth_time).toBe(claimsOf(tokens.AccessToken!).auth_time)
    const other = await running.signIn(pool, 'ann')
    const accessTokens = [tokens.AccessToken, refreshed.AccessToken, other.AccessToken]
    for (const AccessToken of accessTokens) {
      expect(await cognito.getUser({ AccessToken })).toMatchObject({ Username: 'ann' })
    }

    await cognito.adminUserGlobalSignOut({ UserPoolId: pool.UserPoolId, Username: 'ann' })
    for (const AccessToken of accessTokens) {
      await expect(cognito.getUser({ AccessToken })).rejects.toThrow('Access Token has been revoked')
    }
    await expect(refresh()).rejects.toThrow('Refresh Token has been revoked')
  })

  test('the endpoint for it refuses too', async () => {
    const { pool, tokens } = await start()
    const response = await fetch(`${running.endpoint}/oauth2/revoke`, {
      method: 'POST',
      body: new URLSearchParams({ client_id: pool.ClientId, token: tokens.RefreshToken! }),
    })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ error: 'unsupported_token_type' })
  })
})

test.each(['the operation', 'the endpoint'])('%s revokes no refresh token of another app client', async (place) => {
  const pool = await running.createPool()
  await running.createUser(pool.UserPoolId, 'ann')
  const { AccessToken, RefreshToken = '' } = await running.signIn(pool, 'ann')
  const { ClientId } = await running.createClient(pool.UserPoolId)
  if (place === 'the operation') await cognito.revokeToken({ ClientId, Token: RefreshToken })
  else {
    const body = new URLSearchParams({ client_id: ClientId, token: RefreshToken })
    expect((await fetch(`${running.endpoint}/oauth2/revoke`, { method: 'POST', body })).status).toBe(200)
  }
  expect(await cognito.getUser({ AccessToken })).toMatchObject({ Username: 'ann' })
})
