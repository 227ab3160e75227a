import * as client from 'openid-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ServedPool, servePool } from '../support/servePool.ts'

const CALLBACK = 'http://localhost:5173/callback'
const SIGNED_OUT = 'http://localhost:5173/'

let pool: ServedPool
beforeAll(async () => {
  pool = await servePool({
    issuer: 'local',
    callbackUrls: [CALLBACK],
    logoutUrls: [SIGNED_OUT],
    identityProviders: [{ ProviderName: 'Google', ProviderType: 'Google', AttributeMapping: { email: 'email' } }],
  })
})
afterAll(() => pool.close())

/** Chooses the first account on the provider's page. Returns the URL of the app that the sign-in returns to. */
async function chooseAccount(url: URL): Promise<URL> {
  const start = await fetch(url, { redirect: 'manual' })
  const provider = new URL(start.headers.get('location') ?? '', url)
  const page = await fetch(provider)
  const text = await page.text()
  const field = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(text)?.[1] ?? ''
  const done = await fetch(provider, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: page.headers.getSetCookie()[0]?.split(';')[0] ?? '' },
    body: new URLSearchParams({ _csrf: field('_csrf'), choice: 'signIn', account: field('account') }),
  })
  return new URL(done.headers.get('location') ?? '')
}

test('openid-client discovers the pool, signs in, refreshes, revokes and signs out', async () => {
  const issuer = new URL(`${pool.endpoint}/${pool.userPoolId}`)
  const options = { execute: [client.allowInsecureRequests] }
  const config = await client.discovery(issuer, pool.clientId, undefined, client.None(), options)
  const pkceCodeVerifier = client.randomPKCECodeVerifier()
  const expectedState = client.randomState()
  const expectedNonce = client.randomNonce()
  const url = client.buildAuthorizationUrl(config, {
    redirect_uri: CALLBACK,
    scope: 'openid email',
    state: expectedState,
    nonce: expectedNonce,
    code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
    identity_provider: 'Google',
  })
  const checks = { pkceCodeVerifier, expectedState, expectedNonce, idTokenExpected: true }
  const callback = await chooseAccount(url)
  const tokens = await client.authorizationCodeGrant(config, callback, checks)
  const { sub = '' } = tokens.claims() ?? {}
  expect(await client.fetchUserInfo(config, tokens.access_token, sub)).toMatchObject({ email: 'ann@example.com' })

  const refreshToken = tokens.refresh_token ?? ''
  const refreshed = await client.refreshTokenGrant(config, refreshToken)
  expect(refreshed.access_token).not.toBe(tokens.access_token)
  await client.tokenRevocation(config, refreshToken)
  await expect(client.refreshTokenGrant(config, refreshToken)).rejects.toMatchObject({ error: 'invalid_grant' })
  await expect(client.authorizationCodeGrant(config, callback, checks)).rejects.toMatchObject({
    error: 'invalid_grant',
  })

  const signOut = client.buildEndSessionUrl(config, { client_id: pool.clientId, logout_uri: SIGNED_OUT })
  expect((await fetch(signOut, { redirect: 'manual' })).headers.get('location')).toBe(SIGNED_OUT)
})
