import { createHash } from 'node:crypto'
import { createLocalJWKSet, jwtVerify } from 'jose'
import { describe, expect, test } from 'vitest'
import { administer, ann, call, claimsOf, fault, PASSWORD } from '../callPool.ts'
import {
  acme,
  authorizeUrl,
  CALLBACK,
  chooseAtProvider,
  exchange,
  google,
  obtainCode,
  returned,
  signInAtDomain,
  startDomain,
} from './domainPool.ts'

describe('a sign-in with an identity provider', () => {
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
      name: 'Ann Archer',
      nonce: 'nonce-1',
      token_use: 'id',
      auth_time: Math.floor(clock.now / 1000),
      at_hash: createHash('sha256').update(tokens.access_token).digest().subarray(0, 16).toString('base64url'),
      identities: [
        {
          userId: '110000000000000000001',
          providerName: 'Google',
          providerType: 'Google',
          issuer: null,
          primary: 'true',
          dateCreated: String(clock.now),
        },
      ],
    })
    expect(claimsOf(tokens.access_token)).toMatchObject({
      scope: 'openid email profile aws.cognito.signin.user.admin',
      username: 'Google_110000000000000000001',
      client_id: pool.clientId,
    })
  })

  test('creates a user with the status EXTERNAL_PROVIDER, and the same one at the next sign-in', async () => {
    const { pool } = startDomain()
    const first = claimsOf((await signInAtDomain(pool)).id_token)
    const second = claimsOf((await signInAtDomain(pool, {}, { prompt: 'login' })).id_token)
    expect(second.sub).toBe(first.sub)
    const user = await administer(pool, 'AdminGetUser', { Username: 'google_110000000000000000001' })
    expect(user).toMatchObject({ UserStatus: 'EXTERNAL_PROVIDER', Username: 'Google_110000000000000000001' })
    const { Value } = user.UserAttributes.find(({ Name }: { Name: string }) => Name === 'identities')
    expect(JSON.parse(Value)).toEqual([
      expect.objectContaining({ userId: '110000000000000000001', primary: true, dateCreated: expect.any(Number) }),
    ])
  })
})

test('the table', () => {
  void [acme, authorizeUrl, CALLBACK, google, obtainCode, ann, call, fault, PASSWORD]
})
