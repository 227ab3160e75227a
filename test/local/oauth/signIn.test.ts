import { createHash } from 'node:crypto'
import { createLocalJWKSet, jwtVerify } from 'jose'
import { TOTP } from 'otpauth'
import { describe, expect, test } from 'vitest'
import { ann, seedAnn } from '../../support/users.ts'
import { call, claimsOf, initiate, PASSWORD } from '../callPool.ts'
import {
  authorizeUrl,
  CALLBACK,
  chooseAtProvider,
  exchange,
  returned,
  signInAtDomain,
  startDomain,
} from './domainPool.ts'

const HOUR = 3_600_000

describe('a sign-in at the domain', () => {
  test('returns to the app with a code and the state, and the code gives tokens', async () => {
    const { pool } = startDomain()
    const page = await chooseAtProvider(pool)
    expect(page).toEqual({
      page: 'redirect',
      url: expect.stringMatching(/^http:\/\/localhost:5173\/callback\?code=[0-9a-f-]{36}&state=state-1$/),
    })
    const response = await exchange(pool, returned(page).code!)
    expect(response.status).toBe(200)
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.json()).toEqual({
      access_token: expect.any(String),
      id_token: expect.any(String),
      refresh_token: expect.any(String),
      token_type: 'Bearer',
      expires_in: 3600,
    })
  })

  test('gives tokens with the claims of the service', async () => {
    const { pool, clock } = startDomain()
    const tokens = await signInAtDomain(pool)
    const keys = await pool.fetch(`${pool.endpoint}${pool.userPoolId}/.well-known/jwks.json`)
    const verified = await jwtVerify(tokens.id_token, createLocalJWKSet(await keys.json()), {
      issuer: `https://cognito-idp.us-east-1.amazonaws.com/${pool.userPoolId}`,
      audience: pool.clientId,
      currentDate: new Date(clock.now),
    })
    expect(verified.payload).toMatchObject({
      'cognito:username': 'Google_110000000000000000001',
      email: 'ann@example.com',
      email_verified: true,
      nonce: 'nonce-1',
      token_use: 'id',
      auth_time: Math.floor(clock.now / 1000),
      at_hash: createHash('sha256').update(tokens.access_token).digest().subarray(0, 16).toString('base64url'),
    })
    expect(claimsOf(tokens.access_token)).toMatchObject({
      scope: 'openid email profile aws.cognito.signin.user.admin',
      username: 'Google_110000000000000000001',
      client_id: pool.clientId,
      token_use: 'access',
    })
    expect(claimsOf(tokens.access_token)).not.toHaveProperty('aud')
  })

  test('adds to a callback URL that has a query, and opens a scheme of an app', async () => {
    const { pool } = startDomain()
    const withQuery = await chooseAtProvider(pool, {}, { redirect_uri: `${CALLBACK}?kept=1`, state: 'ä b&c' })
    expect(withQuery).toMatchObject({ url: expect.stringMatching(/\?kept=1&code=[^&]+&state=%C3%A4\+b%26c$/) })
    const inApp = await chooseAtProvider(pool, {}, { redirect_uri: 'myapp://callback', prompt: 'login' })
    expect(inApp).toMatchObject({ url: expect.stringMatching(/^myapp:\/\/callback\?code=/) })
  })

  test('binds the access token to a resource', async () => {
    const { pool } = startDomain()
    const { access_token } = await signInAtDomain(pool, {}, { resource: 'https://api.example.com' })
    expect(claimsOf(access_token).aud).toBe('https://api.example.com')
  })
})

describe('scopes', () => {
  test('are by default all that the app client may request', async () => {
    const { pool } = startDomain({ allowedOAuthScopes: ['openid', 'orders/read'] })
    const { access_token } = await signInAtDomain(pool, {}, { scope: null })
    expect(claimsOf(access_token).scope).toBe('openid orders/read')
  })

  test.each([
    ['openid', ['email', 'name']],
    ['openid email', ['email']],
    ['openid phone', []],
    ['openid profile', ['email', 'name']],
  ])('%s let the app see %j', async (scope, names) => {
    const { pool } = startDomain()
    const tokens = await signInAtDomain(pool, {}, { scope })
    const headers = { authorization: `Bearer ${tokens.access_token}` }
    const info = await (await pool.fetch(`${pool.domain}/oauth2/userInfo`, { headers })).json()
    for (const claims of [claimsOf(tokens.id_token), info]) {
      expect(['email', 'name'].filter((name) => name in claims)).toEqual(names)
    }
    expect(info.username).toBe('Google_110000000000000000001')
  })

  test('without openid give no ID token, neither at first nor after a refresh', async () => {
    const { pool } = startDomain()
    const tokens = await signInAtDomain(pool, {}, { scope: 'aws.cognito.signin.user.admin' })
    expect(tokens).not.toHaveProperty('id_token')
    const { AuthenticationResult } = await call(pool, 'GetTokensFromRefreshToken', {
      RefreshToken: tokens.refresh_token,
    })
    expect(AuthenticationResult).not.toHaveProperty('IdToken')
  })

  test('without aws.cognito.signin.user.admin do not authorize operations', async () => {
    const { pool } = startDomain()
    const { access_token: AccessToken } = await signInAtDomain(pool, {}, { scope: 'openid' })
    await expect(call(pool, 'GetUser', { AccessToken })).rejects.toThrow('Access Token does not have required scopes')
    const { access_token } = await signInAtDomain(pool, {}, { prompt: 'login' })
    expect(await call(pool, 'GetUser', { AccessToken: access_token })).toHaveProperty('Username')
  })
})

describe('the session at the domain', () => {
  test('signs in again without a page, for an hour, with the time of the sign-in', async () => {
    const { pool, clock } = startDomain()
    const first = claimsOf((await signInAtDomain(pool)).id_token)
    clock.now += HOUR - 1
    const page = await pool.navigate(authorizeUrl(pool))
    const second = claimsOf((await (await exchange(pool, returned(page).code!)).json()).id_token)
    expect(second).toMatchObject({ sub: first.sub, auth_time: first.auth_time })
    clock.now += 1
    expect(await pool.navigate(authorizeUrl(pool))).toMatchObject({ page: 'login' })
  })

  test('answers prompt=none, and only then', async () => {
    const { pool } = startDomain()
    expect(returned(await pool.navigate(authorizeUrl(pool, { prompt: 'none' })))).toEqual({
      error: 'login_required',
      state: 'state-1',
    })
    await chooseAtProvider(pool)
    expect(returned(await pool.navigate(authorizeUrl(pool, { prompt: 'none' })))).toHaveProperty('code')
    for (const identity_provider of ['COGNITO', 'Google', 'Acme']) {
      const page = await pool.navigate(authorizeUrl(pool, { prompt: 'none', identity_provider }))
      expect(returned(page)).toHaveProperty('error', 'login_required')
    }
  })

  test('serves the provider that it came from, and no other', async () => {
    const { pool } = startDomain()
    await chooseAtProvider(pool)
    expect(await pool.navigate(authorizeUrl(pool, { identity_provider: 'Google' }))).toHaveProperty('page', 'redirect')
    expect(await pool.navigate(authorizeUrl(pool, { identity_provider: 'Acme' }))).toMatchObject({ label: 'Acme' })
    expect(await pool.navigate(authorizeUrl(pool, { identity_provider: 'COGNITO' }))).toHaveProperty('page', 'login')
  })

  test('is passed over by prompt=login and by a sign-in older than max_age', async () => {
    const { pool, clock } = startDomain()
    await chooseAtProvider(pool)
    clock.now += 60_000
    expect(await pool.navigate(authorizeUrl(pool, { max_age: '60' }))).toHaveProperty('page', 'redirect')
    const again = await Promise.all(
      [{ prompt: 'login' }, { max_age: '59' }].map((changes) => pool.navigate(authorizeUrl(pool, changes))),
    )
    for (const page of again) {
      expect(page).toMatchObject({ page: 'login' })
      expect(page).not.toHaveProperty('signedInAs')
    }
  })

  test('is offered by prompt=select_account, and continues if the user chooses it', async () => {
    const { pool } = startDomain()
    await chooseAtProvider(pool)
    const page = await pool.navigate(authorizeUrl(pool, { prompt: 'select_account' }))
    if (page.page !== 'login') throw new Error('There is no choice.')
    expect(page.signedInAs).toBe('ann@example.com')
    expect(returned(await pool.navigate(page.action, { continue: 'yes' }))).toHaveProperty('code')
  })

  test('ends when the user is disabled or deleted', async () => {
    const { pool } = startDomain()
    const { access_token: AccessToken } = await signInAtDomain(pool)
    await call(pool, 'DeleteUser', { AccessToken })
    expect(await pool.navigate(authorizeUrl(pool))).toHaveProperty('page', 'login')
  })
})

describe('the sign-in page', () => {
  const openLogin = async (pool: ReturnType<typeof startDomain>['pool'], changes = {}) => {
    const page = await pool.navigate(authorizeUrl(pool, changes))
    if (page.page !== 'login') throw new Error(JSON.stringify(page))
    return page
  }

  test('offers the password form and the providers, with the hint of the app', async () => {
    const { pool } = startDomain()
    const page = await openLogin(pool, { login_hint: 'ann' })
    expect(page).toMatchObject({ username: 'ann', hasPasswordForm: true, returnsTo: CALLBACK })
    expect(page.providers.map(({ label }) => label)).toEqual(['Google', 'Acme'])
    expect(await pool.navigate(page.providers[1]!.url)).toMatchObject({ page: 'provider', label: 'Acme' })
  })

  test('signs in a user of the pool by password', async () => {
    const { pool } = startDomain()
    const { action } = await openLogin(pool)
    const { code } = returned(await pool.navigate(action, { username: 'ann', password: PASSWORD }))
    const tokens = await (await exchange(pool, code!)).json()
    expect(claimsOf(tokens.id_token)).toMatchObject({ 'cognito:username': 'ann' })
    expect(claimsOf(tokens.id_token)).not.toHaveProperty('identities')
  })

  test('counts wrong passwords as sign-ins by the API do', async () => {
    const { pool } = startDomain()
    const { action } = await openLogin(pool)
    const attempt = () => pool.navigate(action, { username: 'ann', password: 'Wrong-Horse-9!' })
    for (let count = 0; count < 5; count++) {
      expect(await attempt()).toMatchObject({ error: 'Incorrect username or password.', username: 'ann' })
    }
    expect(await attempt()).toHaveProperty('error', 'Password attempts exceeded')
  })

  test.each([
    ['UNCONFIRMED', 'confirmed'],
    ['RESET_REQUIRED', 'new password'],
    ['FORCE_CHANGE_PASSWORD', 'temporary password'],
  ] as const)('does not sign in an account with the status %s', async (status, reason) => {
    const { pool } = startDomain({ users: [{ username: 'ann', password: PASSWORD, status }] })
    const { action } = await openLogin(pool)
    const page = await pool.navigate(action, { username: 'ann', password: PASSWORD })
    expect(page).toHaveProperty('error', expect.stringContaining(reason))
  })

  test('does not sign in a disabled account', async () => {
    const { pool } = startDomain({
      users: [{ username: 'ann', password: PASSWORD, status: 'CONFIRMED', enabled: false }],
    })
    const { action } = await openLogin(pool)
    const page = await pool.navigate(action, { username: 'ann', password: PASSWORD })
    expect(page).toHaveProperty('error', 'User is disabled.')
  })

  describe('asks for an MFA code', () => {
    const mfaMethods = ['SMS_MFA', 'EMAIL_OTP', 'SOFTWARE_TOKEN_MFA'] as const

    /** Starts a pool where Ann has one method, and submits her password. */
    async function openMfaPage(method: (typeof mfaMethods)[number]) {
      const mfa = { enabled: [method], totpSecret: ann.totpSecret }
      const { pool, clock } = startDomain({
        mfaConfiguration: 'OPTIONAL',
        mfaMethods: [...mfaMethods],
        users: [seedAnn('CONFIRMED', { phone_number: ann.phone }, { username: 'ann', mfa })],
      })
      const { action } = await openLogin(pool)
      const page = await pool.navigate(action, { username: 'ann', password: PASSWORD })
      if (page.page !== 'login' || !page.mfa) throw new Error(`The domain shows ${JSON.stringify(page)}`)
      expect(page.mfa.method).toBe(method)
      return { pool, clock, action, session: page.mfa.session }
    }

    test.each(mfaMethods)('by %s, again after a wrong one, and then returns to the app', async (method) => {
      const { pool, clock, action, session } = await openMfaPage(method)
      const code =
        method === 'SOFTWARE_TOKEN_MFA'
          ? new TOTP({ secret: ann.totpSecret }).generate({ timestamp: clock.now })
          : pool.outbox.take(method === 'SMS_MFA' ? ann.phone : ann.email).code
      const again = await pool.navigate(action, { session, code: code === '123123' ? '321321' : '123123' })
      expect(again).toMatchObject({ error: 'Invalid code received for user', mfa: { method, session } })
      const done = returned(await pool.navigate(action, { session, code }))
      const tokens = await (await exchange(pool, done.code!)).json()
      expect(claimsOf(tokens.id_token)).toMatchObject({ 'cognito:username': 'ann' })
      expect(await pool.navigate(action, { session, code })).toMatchObject({ error: 'Invalid session for the user.' })
    })

    test('and starts over when it comes too late', async () => {
      const { pool, clock, action, session } = await openMfaPage('EMAIL_OTP')
      const { code } = pool.outbox.take(ann.email)
      clock.now += HOUR
      const page = await pool.navigate(action, { session, code })
      expect(page).toMatchObject({ page: 'login', error: expect.stringContaining('session') })
      expect(page).not.toHaveProperty('mfa')
    })
  })

  test('does not accept a code that the API sent in place of a password', async () => {
    const { pool } = startDomain({ allowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] })
    const { action } = await openLogin(pool)
    const parameters = { USERNAME: 'ann', PREFERRED_CHALLENGE: 'EMAIL_OTP' }
    const { Session: session } = await initiate(pool, 'USER_AUTH', parameters)
    const { code } = pool.outbox.take(ann.email)
    expect(await pool.navigate(action, { session, code })).toMatchObject({ error: 'Invalid session for the user.' })
  })

  test('does not sign in an account that must set up MFA', async () => {
    const { pool } = startDomain({ mfaConfiguration: 'ON', mfaMethods: ['SOFTWARE_TOKEN_MFA'] })
    const { action } = await openLogin(pool)
    const page = await pool.navigate(action, { username: 'ann', password: PASSWORD })
    expect(page).toHaveProperty('error', expect.stringContaining('MFA'))
  })

  test('has no password form without COGNITO, and is skipped for a single provider', async () => {
    const both = startDomain({ supportedIdentityProviders: ['Google', 'Acme'] })
    const { action, hasPasswordForm } = await openLogin(both.pool)
    expect(hasPasswordForm).toBe(false)
    const page = await both.pool.navigate(action, { username: 'ann', password: PASSWORD })
    expect(page).toHaveProperty('page', 'login')

    const { pool } = startDomain({ supportedIdentityProviders: ['Google'] })
    expect(await pool.navigate(authorizeUrl(pool))).toMatchObject({ page: 'provider', label: 'Google' })
  })
})

test('navigate refuses a URL of another origin', async () => {
  const { pool } = startDomain()
  await expect(pool.navigate('https://example.com/oauth2/authorize')).rejects.toThrow(TypeError)
})
