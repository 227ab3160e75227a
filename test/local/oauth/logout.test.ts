import { describe, expect, test } from 'vitest'
import type { LocalPool } from '../../../src/local.ts'
import { authorizeUrl, CALLBACK, chooseAtProvider, SIGNED_OUT, startDomain } from './domainPool.ts'

const logout = (pool: LocalPool, parameters: Record<string, string>) =>
  pool.navigate(`${pool.domain}/logout?${new URLSearchParams({ client_id: pool.clientId, ...parameters })}`)

const isSignedIn = async (pool: LocalPool) => (await pool.navigate(authorizeUrl(pool))).page === 'redirect'

describe('signing out at the domain', () => {
  test('returns to a registered URL and ends the session', async () => {
    const { pool } = startDomain()
    await chooseAtProvider(pool)
    expect(await isSignedIn(pool)).toBe(true)
    expect(await logout(pool, { logout_uri: SIGNED_OUT })).toEqual({ page: 'redirect', url: SIGNED_OUT })
    expect(await isSignedIn(pool)).toBe(false)
  })

  test('opens the sign-in page with the parameters of a new sign-in', async () => {
    const { pool } = startDomain()
    await chooseAtProvider(pool)
    const page = await logout(pool, { redirect_uri: CALLBACK, response_type: 'code', state: 'next' })
    expect(page).toMatchObject({ page: 'login', action: expect.stringContaining('state=next') })
    expect(await isSignedIn(pool)).toBe(false)
  })

  test.each([
    ['no URL', {}],
    ['a logout_uri without its slash', { logout_uri: SIGNED_OUT.slice(0, -1) }],
    ['a foreign logout_uri', { logout_uri: 'https://evil.example/' }],
    ['a callback URL as logout_uri', { logout_uri: CALLBACK }],
    [
      'a foreign logout_uri beside a redirect_uri',
      { logout_uri: 'https://evil.example/', redirect_uri: CALLBACK, response_type: 'code' },
    ],
    ['a foreign redirect_uri', { redirect_uri: 'https://evil.example/', response_type: 'code' }],
    ['another client', { logout_uri: SIGNED_OUT, client_id: 'other' }],
  ])('with %s shows an error and keeps the session', async (_, parameters) => {
    const { pool } = startDomain()
    await chooseAtProvider(pool)
    expect(await logout(pool, parameters)).toMatchObject({ page: 'error', status: 400 })
    expect(await isSignedIn(pool)).toBe(true)
  })
})
