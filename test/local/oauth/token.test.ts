import { describe, expect, test } from 'vitest'
import type { LocalPool } from '../../../src/local.ts'
import { administer, call, claimsOf, memoryStorage, PASSWORD, signInByPassword } from '../callPool.ts'
import { CALLBACK, exchange, obtainCode, postForm, signInAtDomain, startDomain, verifier } from './domainPool.ts'

const SECRET = 'abcdefghijklmnopqrstuvwxyz'

const basic = (id: string, secret: string) => ({
  authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`,
})

const refusal = async (response: Response) => [response.status, await response.json()]

const refresh = (pool: LocalPool, refresh_token: string, changes: Record<string, string | null> = {}) =>
  postForm(pool, '/oauth2/token', {
    grant_type: 'refresh_token',
    client_id: pool.clientId,
    refresh_token,
    ...changes,
  })

describe('a code', () => {
  test.each([
    ['another code', { code: crypto.randomUUID() }, { error: 'invalid_grant' }],
    [
      'another redirect_uri',
      { redirect_uri: 'myapp://callback' },
      { error: 'unauthorized_client', error_description: 'invalid_redirect' },
    ],
    ['another verifier', { code_verifier: 'a'.repeat(43) }, { error: 'invalid_grant' }],
    ['a verifier that is too short', { code_verifier: 'a' }, { error: 'invalid_grant' }],
    [
      'no verifier',
      { code_verifier: null },
      { error: 'invalid_request', error_description: 'code_verifier is missing' },
    ],
    [
      'no redirect_uri',
      { redirect_uri: null },
      { error: 'invalid_request', error_description: 'redirect_uri is missing' },
    ],
    ['no code', { code: null }, { error: 'invalid_request', error_description: 'code is missing' }],
    ['no grant type', { grant_type: null }, { error: 'invalid_request', error_description: 'grant_type is missing' }],
    ['another grant type', { grant_type: 'password' }, { error: 'unsupported_grant_type' }],
    ['the grant type of machines', { grant_type: 'client_credentials' }, { error: 'unauthorized_client' }],
    ['no client', { client_id: null }, { error: 'invalid_request', error_description: 'client_id is missing' }],
    ['another client', { client_id: 'other' }, { error: 'invalid_client' }],
    ['a secret of a public client', { client_secret: SECRET }, { error: 'invalid_client' }],
  ])('with %s is refused', async (_, changes, body) => {
    const { pool } = startDomain()
    expect(await refusal(await exchange(pool, await obtainCode(pool), changes))).toEqual([400, body])
  })

  test('works once', async () => {
    const { pool } = startDomain()
    const code = await obtainCode(pool)
    expect((await exchange(pool, code)).status).toBe(200)
    expect(await refusal(await exchange(pool, code))).toEqual([400, { error: 'invalid_grant' }])
  })

  test('works for five minutes', async () => {
    const { pool, clock } = startDomain()
    const first = await obtainCode(pool)
    clock.now += 299_999
    expect((await exchange(pool, first)).status).toBe(200)
    const second = await obtainCode(pool, {}, { prompt: 'login' })
    clock.now += 300_000
    expect(await refusal(await exchange(pool, second))).toEqual([400, { error: 'invalid_grant' }])
  })

  test.each([
    ['verifier', { code_verifier: 'a'.repeat(43) }],
    ['redirect_uri', { redirect_uri: 'myapp://callback' }],
  ])('is used up by a wrong %s', async (_, changes) => {
    const { pool } = startDomain()
    const code = await obtainCode(pool)
    await exchange(pool, code, changes)
    expect((await exchange(pool, code)).status).toBe(400)
  })

  test('without a challenge needs no verifier and refuses one', async () => {
    const { pool } = startDomain()
    const plain = { code_challenge: null, code_challenge_method: null }
    const code = await obtainCode(pool, {}, plain)
    expect((await exchange(pool, code, { code_verifier: null })).status).toBe(200)
    const other = await obtainCode(pool, {}, { ...plain, prompt: 'login' })
    expect(await refusal(await exchange(pool, other))).toEqual([400, { error: 'invalid_grant' }])
  })

  test('of a user who was disabled is refused', async () => {
    const { pool } = startDomain()
    const code = await obtainCode(pool)
    await administer(pool, 'AdminDisableUser', { Username: 'Google_110000000000000000001' })
    expect(await refusal(await exchange(pool, code))).toEqual([400, { error: 'invalid_grant' }])
  })

  test('has to come in a form', async () => {
    const { pool } = startDomain()
    const headers = { 'content-type': 'application/json' }
    const response = await exchange(pool, await obtainCode(pool), {}, headers)
    expect(await refusal(response)).toEqual([400, expect.objectContaining({ error: 'invalid_request' })])
  })

  test('with a repeated field is refused', async () => {
    const { pool } = startDomain()
    const body = new URLSearchParams({ grant_type: 'authorization_code', client_id: pool.clientId })
    body.append('client_id', pool.clientId)
    const response = await pool.fetch(`${pool.domain}/oauth2/token`, { method: 'POST', body })
    expect(await response.json()).toEqual({ error: 'invalid_request', error_description: 'Repeated parameter' })
  })
})

describe('an app client with a secret', () => {
  test('sends it in a Basic header or in the form', async () => {
    const { pool } = startDomain({ clientSecret: SECRET })
    const byHeader = await exchange(pool, await obtainCode(pool), { client_id: null }, basic(pool.clientId, SECRET))
    expect(byHeader.status).toBe(200)
    const code = await obtainCode(pool, {}, { prompt: 'login' })
    expect((await exchange(pool, code, { client_secret: SECRET })).status).toBe(200)
  })

  test.each([
    ['none', {}, {}],
    ['a wrong one in the form', { client_secret: `${SECRET}x` }, {}],
    ['a wrong one in the header', {}, { secret: `${SECRET}x` }],
    ['one in both places', { client_secret: SECRET }, { secret: SECRET }],
    ['one with another client id', { client_id: 'other' }, { secret: SECRET }],
    ['a malformed header', {}, { header: 'Basic %%%' }],
    ['another kind of header', {}, { header: 'Bearer abc' }],
  ])('is refused with %s', async (_, changes, { secret, header }: { secret?: string; header?: string }) => {
    const { pool } = startDomain({ clientSecret: SECRET })
    const headers = secret ? basic(pool.clientId, secret) : header ? { authorization: header } : {}
    const response = await exchange(pool, await obtainCode(pool), changes, headers)
    expect(await refusal(response)).toEqual([400, { error: 'invalid_client' }])
  })
})

describe('a refresh token of the domain', () => {
  test('gives new tokens with the same scopes and time, at the domain and at the API', async () => {
    const { pool, clock } = startDomain()
    const tokens = await signInAtDomain(pool, {}, { scope: 'openid email' })
    const before = claimsOf(tokens.access_token)
    clock.now += 60_000
    const atDomain = await (await refresh(pool, tokens.refresh_token)).json()
    expect(Object.keys(atDomain).sort()).toEqual(['access_token', 'expires_in', 'id_token', 'token_type'])
    const { AuthenticationResult } = await call(pool, 'GetTokensFromRefreshToken', {
      RefreshToken: tokens.refresh_token,
    })
    for (const token of [atDomain.access_token, AuthenticationResult.AccessToken]) {
      expect(claimsOf(token)).toMatchObject({ scope: 'openid email', auth_time: before.auth_time, sub: before.sub })
    }
    expect(claimsOf(atDomain.id_token)).not.toHaveProperty('nonce')
  })

  test('rotates if the pool rotates', async () => {
    const { pool, clock } = startDomain({ rotation: { enabled: true } })
    const { refresh_token } = await signInAtDomain(pool)
    const next = await (await refresh(pool, refresh_token)).json()
    expect(next.refresh_token).not.toBe(refresh_token)
    clock.now += 1
    expect(await refusal(await refresh(pool, refresh_token))).toEqual([400, { error: 'invalid_grant' }])
    expect((await refresh(pool, next.refresh_token)).status).toBe(200)
  })

  test('of a password sign-in works too', async () => {
    const { pool } = startDomain()
    const { AuthenticationResult } = await signInByPassword(pool, 'ann', PASSWORD)
    const tokens = await (await refresh(pool, AuthenticationResult.RefreshToken)).json()
    expect(claimsOf(tokens.access_token).scope).toBe('aws.cognito.signin.user.admin')
  })

  test('is refused when it is unknown or missing', async () => {
    const { pool } = startDomain()
    expect(await refusal(await refresh(pool, 'unknown'))).toEqual([400, { error: 'invalid_grant' }])
    const missing = await refresh(pool, '', { refresh_token: null })
    expect(await refusal(missing)).toEqual([400, expect.objectContaining({ error: 'invalid_request' })])
  })
})

describe('revoking', () => {
  const revoke = (pool: LocalPool, fields: Record<string, string | null>) =>
    postForm(pool, '/oauth2/revoke', { client_id: pool.clientId, ...fields })

  test.each(['the domain', 'the API'])('at %s ends the sign-in', async (place) => {
    const { pool } = startDomain()
    const { refresh_token: token, access_token: AccessToken } = await signInAtDomain(pool)
    if (place === 'the API') await call(pool, 'RevokeToken', { Token: token })
    else
      expect([(await revoke(pool, { token })).status, await (await revoke(pool, { token })).text()]).toEqual([200, ''])
    expect(await refusal(await refresh(pool, token))).toEqual([400, { error: 'invalid_grant' }])
    await expect(call(pool, 'GetUser', { AccessToken })).rejects.toThrow('Access Token has been revoked')
  })

  test('answers in the words of the service', async () => {
    const { pool } = startDomain()
    const { access_token } = await signInAtDomain(pool)
    expect((await revoke(pool, { token: 'unknown' })).status).toBe(200)
    expect(await refusal(await revoke(pool, { token: access_token }))).toEqual([
      400,
      { error: 'unsupported_token_type' },
    ])
    expect(await refusal(await revoke(pool, { token: null }))).toMatchObject([400, { error: 'invalid_request' }])
    expect(await refusal(await revoke(pool, { token: 'a', client_id: 'other' }))).toEqual([
      401,
      { error: 'invalid_client' },
    ])
  })

  test('ends the session at the domain only if asked, in a pool that tracks sessions', async () => {
    for (const [sessionTracking, RevokeAssociatedSessions, error] of [
      [true, 'LINKED', 'login_required'],
      [true, 'NONE', undefined],
      [false, 'LINKED', undefined],
    ] as const) {
      const { pool } = startDomain({ sessionTracking })
      const { refresh_token: Token } = await signInAtDomain(pool)
      await call(pool, 'RevokeToken', { Token, RevokeAssociatedSessions })
      const silent = await pool.navigate(`${pool.domain}/oauth2/authorize?${silentQuery(pool)}`)
      if (silent.page !== 'redirect') throw new Error(silent.page)
      expect(new URL(silent.url).searchParams.get('error') ?? undefined).toBe(error)
    }
  })
})

const silentQuery = ({ clientId }: LocalPool) =>
  new URLSearchParams({ response_type: 'code', client_id: clientId, redirect_uri: CALLBACK, prompt: 'none' })

describe('userInfo', () => {
  const read = (pool: LocalPool, authorization?: string) =>
    pool.fetch(`${pool.domain}/oauth2/userInfo`, { headers: authorization === undefined ? {} : { authorization } })

  test('lists the attributes as text', async () => {
    const { pool } = startDomain()
    const { access_token, id_token } = await signInAtDomain(pool)
    const info = await (await read(pool, `Bearer ${access_token}`)).json()
    expect(info).toEqual({
      sub: claimsOf(id_token).sub,
      email: 'ann@example.com',
      email_verified: 'true',
      name: 'Ann Archer',
      identities: expect.stringContaining('"providerName":"Google"'),
      username: 'Google_110000000000000000001',
    })
  })

  test.each([
    ['no token', 400, 'invalid_request', undefined],
    ['another scheme', 400, 'invalid_request', 'Basic abc'],
    ['no JWT', 401, 'invalid_token', 'Bearer abc'],
  ])('with %s is refused', async (_, status, error, authorization) => {
    const response = await read(startDomain().pool, authorization)
    expect([response.status, response.headers.get('www-authenticate')]).toEqual([status, `Bearer error="${error}"`])
  })

  test('refuses tokens without openid, such as those of the API, and ID tokens', async () => {
    const { pool } = startDomain()
    const { AuthenticationResult } = await signInByPassword(pool, 'ann', PASSWORD)
    for (const token of [AuthenticationResult.AccessToken, AuthenticationResult.IdToken]) {
      expect((await read(pool, `Bearer ${token}`)).status).toBe(401)
    }
  })
})

test('pages of other origins can read the responses of /oauth2/token and discovery only', async () => {
  const { pool } = startDomain()
  const discovery = `${pool.domain}/${pool.userPoolId}/.well-known/openid-configuration`
  const responses = await Promise.all([
    exchange(pool, 'unknown'),
    pool.fetch(discovery),
    postForm(pool, '/oauth2/revoke', { client_id: pool.clientId, token: 'unknown' }),
    pool.fetch(`${pool.domain}/oauth2/userInfo`),
    pool.fetch(`${pool.domain}/oauth2/authorize`),
  ])
  const origins = responses.map(({ headers }) => headers.get('access-control-allow-origin'))
  expect(origins).toEqual(['*', '*', null, null, null])
})

test('a failure that a test asked for replaces the response of an endpoint', async () => {
  const { pool } = startDomain()
  pool.failNext('/oauth2/token', 'invalid_grant', 'offline')
  expect(await refusal(await exchange(pool, 'any'))).toEqual([400, { error: 'invalid_grant' }])
  await expect(exchange(pool, 'any', { code_verifier: verifier })).rejects.toThrow('Failed to fetch')
})

test('a saved pool keeps codes, tokens and users of the domain', async () => {
  const storage = memoryStorage()
  const first = startDomain({ storage })
  const code = await obtainCode(first.pool)
  const { pool } = startDomain({ storage })
  const tokens = await (await exchange(pool, code)).json()
  expect(claimsOf(tokens.id_token)).toHaveProperty('identities')
})

test('a pool that was saved before it had a domain still loads', async () => {
  const storage = memoryStorage()
  const first = startDomain({ storage }).pool
  await signInByPassword(first, 'ann', PASSWORD)
  const { authorizationCodes, domainSessions, ...older } = JSON.parse(storage.text ?? '')
  expect([authorizationCodes, domainSessions]).toEqual([[], []])
  const { pool } = startDomain({ storage: memoryStorage(JSON.stringify(older)), users: [] })
  expect(await signInAtDomain(pool)).toHaveProperty('access_token')
  expect(await signInByPassword(pool, 'ann', PASSWORD)).toHaveProperty('AuthenticationResult')
})
