import { createLocalJWKSet, decodeProtectedHeader, jwtVerify, SignJWT } from 'jose'
import { describe, expect, test } from 'vitest'
import { ann, call, claimsOf, fault, initiate, PASSWORD, signInByPassword, startPool } from '../callPool.ts'

async function signedIn(options = {}) {
  const { pool, clock } = startPool({ users: [ann], ...options })
  const { AuthenticationResult } = await signInByPassword(pool, 'ann', PASSWORD)
  const { RefreshToken, AccessToken } = AuthenticationResult
  const getUser = (token = AccessToken) => call(pool, 'GetUser', { AccessToken: token })
  const refresh = async (token = RefreshToken) =>
    (await call(pool, 'GetTokensFromRefreshToken', { RefreshToken: token })).AuthenticationResult
  return { pool, clock, tokens: AuthenticationResult, getUser, refresh }
}

const denied = (message: string) => fault('NotAuthorizedException', message)
const UUID = expect.stringMatching(/^[0-9a-f-]{36}$/)

describe('the tokens of a sign-in', () => {
  test('are signed with the published keys, one per kind', async () => {
    const { pool, clock, tokens } = await signedIn()
    const issuer = `https://cognito-idp.us-east-1.amazonaws.com/${pool.userPoolId}`
    const response = await pool.fetch(`${issuer}/.well-known/jwks.json`)
    const published = await response.json()
    expect(published.keys).toHaveLength(2)
    for (const key of published.keys) {
      expect(Object.keys(key).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use'])
    }
    const options = { issuer, currentDate: new Date(clock.now) }
    await jwtVerify(tokens.AccessToken, createLocalJWKSet(published), options)
    await jwtVerify(tokens.IdToken, createLocalJWKSet(published), { ...options, audience: pool.clientId })
    const [id, access] = [decodeProtectedHeader(tokens.IdToken), decodeProtectedHeader(tokens.AccessToken)]
    expect(id).toEqual({ alg: 'RS256', kid: published.keys[0].kid })
    expect(access).toEqual({ alg: 'RS256', kid: published.keys[1].kid })
  })

  test('have the claims of the service', async () => {
    const { pool, clock, tokens } = await signedIn()
    const now = clock.now / 1000
    const both = {
      sub: UUID,
      iss: `https://cognito-idp.us-east-1.amazonaws.com/${pool.userPoolId}`,
      origin_jti: UUID,
      event_id: UUID,
      jti: UUID,
      auth_time: now,
      iat: now,
      exp: now + 3600,
    }
    expect(claimsOf(tokens.AccessToken)).toEqual({
      ...both,
      token_use: 'access',
      client_id: pool.clientId,
      scope: 'aws.cognito.signin.user.admin',
      username: 'ann',
    })
    expect(claimsOf(tokens.IdToken)).toEqual({
      ...both,
      token_use: 'id',
      aud: pool.clientId,
      'cognito:username': 'ann',
      email: 'ann@example.com',
      email_verified: true,
      name: 'Ann',
    })
    expect(claimsOf(tokens.IdToken).origin_jti).toBe(claimsOf(tokens.AccessToken).origin_jti)
    expect(tokens).toMatchObject({ TokenType: 'Bearer', ExpiresIn: 3600 })
    expect(tokens.RefreshToken).toMatch(/^[A-Za-z0-9\-_=.]+$/)
  })

  test('are valid as long as configured', async () => {
    const { clock, tokens } = await signedIn({ tokenValidity: { accessToken: 300, idToken: 600 } })
    expect(tokens.ExpiresIn).toBe(300)
    expect(claimsOf(tokens.AccessToken).exp).toBe(clock.now / 1000 + 300)
    expect(claimsOf(tokens.IdToken).exp).toBe(clock.now / 1000 + 600)
  })
})

describe('an access token', () => {
  test('reads the user', async () => {
    const { getUser, tokens } = await signedIn()
    const { Username, UserAttributes } = await getUser()
    expect(Username).toBe('ann')
    expect(UserAttributes).toContainEqual({ Name: 'sub', Value: claimsOf(tokens.IdToken).sub })
    expect(UserAttributes).toContainEqual({ Name: 'email_verified', Value: 'true' })
  })

  test('expires', async () => {
    const { getUser, clock } = await signedIn()
    clock.advance(3600)
    await expect(getUser()).rejects.toEqual(denied('Access Token has expired'))
  })

  test('must be signed by the pool', async () => {
    const ids = { userPoolId: 'eu-west-1_Ab12Cd34E', clientId: '1example23456789' }
    const { getUser, tokens } = await signedIn(ids)
    const [header, , signature] = tokens.AccessToken.split('.')
    const forged = Buffer.from(JSON.stringify({ ...claimsOf(tokens.AccessToken), username: 'eve' })).toString(
      'base64url',
    )
    await expect(getUser(`${header}.${forged}.${signature}`)).rejects.toEqual(
      denied('Could not verify signature for Access Token'),
    )
    const other = await signedIn(ids)
    await expect(getUser(other.tokens.AccessToken)).rejects.toMatchObject({ name: 'NotAuthorizedException' })
  })

  test('must not be another kind of token', async () => {
    const { getUser, tokens } = await signedIn()
    const secret = new TextEncoder().encode('x'.repeat(32))
    const symmetric = await new SignJWT(claimsOf(tokens.AccessToken)).setProtectedHeader({ alg: 'HS256' }).sign(secret)
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${tokens.AccessToken.split('.')[1]}.`
    for (const token of [tokens.IdToken, tokens.RefreshToken, 'abc', symmetric, unsigned]) {
      await expect(getUser(token)).rejects.toMatchObject({ name: 'NotAuthorizedException' })
    }
    await expect(getUser('abc')).rejects.toEqual(denied('Invalid Access Token'))
  })
})

describe('refreshing', () => {
  test('returns new tokens of the same sign-in, and no refresh token', async () => {
    const { clock, tokens, refresh, getUser } = await signedIn()
    clock.advance(1000)
    const fresh = await refresh()
    expect(fresh).not.toHaveProperty('RefreshToken')
    const [before, after] = [claimsOf(tokens.AccessToken), claimsOf(fresh.AccessToken)]
    expect(after).toMatchObject({ auth_time: before.auth_time, origin_jti: before.origin_jti, iat: clock.now / 1000 })
    expect(after.jti).not.toBe(before.jti)
    expect(await getUser(fresh.AccessToken)).toHaveProperty('Username', 'ann')
  })

  test.each(['REFRESH_TOKEN_AUTH', 'REFRESH_TOKEN'])('works by %s', async (flow) => {
    const { pool, tokens } = await signedIn()
    const { AuthenticationResult } = await initiate(pool, flow, { REFRESH_TOKEN: tokens.RefreshToken })
    expect(AuthenticationResult).toHaveProperty('AccessToken')
    expect(AuthenticationResult).not.toHaveProperty('RefreshToken')
    await expect(initiate(pool, flow, {})).rejects.toThrow('Missing required parameter REFRESH_TOKEN')
  })

  test('ends after thirty days, or as configured', async () => {
    for (const [options, seconds] of [
      [{}, 30 * 86_400],
      [{ tokenValidity: { refreshToken: 7200 } }, 7200],
    ] as const) {
      const { clock, refresh } = await signedIn(options)
      clock.advance(seconds - 1)
      expect(await refresh()).toHaveProperty('AccessToken')
      clock.advance(1)
      await expect(refresh()).rejects.toEqual(denied('Refresh Token has expired'))
    }
  })

  test('requires a token that the pool issued', async () => {
    const { refresh, tokens } = await signedIn()
    await expect(refresh('abc')).rejects.toEqual(denied('Invalid Refresh Token'))
    await expect(refresh(tokens.AccessToken)).rejects.toEqual(denied('Invalid Refresh Token'))
  })
})

describe('rotation of refresh tokens', () => {
  const rotation = { enabled: true, retryGracePeriodSeconds: 30 }

  test('replaces the token, and the old one works for the grace period', async () => {
    const { clock, refresh } = await signedIn({ rotation })
    const { RefreshToken } = await refresh()
    clock.advance(29)
    expect(await refresh()).toHaveProperty('RefreshToken')
    clock.advance(1)
    await expect(refresh()).rejects.toMatchObject({ name: 'RefreshTokenReuseException' })
    expect(await refresh(RefreshToken)).toHaveProperty('RefreshToken')
  })

  test('without a grace period invalidates the old token immediately', async () => {
    const { refresh } = await signedIn({ rotation: { enabled: true } })
    await refresh()
    await expect(refresh()).rejects.toMatchObject({ name: 'RefreshTokenReuseException' })
  })

  test('does not extend the sign-in', async () => {
    const { clock, refresh } = await signedIn({ rotation })
    clock.advance(29 * 86_400)
    const { RefreshToken } = await refresh()
    clock.advance(86_400)
    await expect(refresh(RefreshToken)).rejects.toEqual(denied('Refresh Token has expired'))
  })

  test('disables REFRESH_TOKEN_AUTH', async () => {
    const { pool, tokens } = await signedIn({ rotation })
    const attempt = initiate(pool, 'REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: tokens.RefreshToken })
    await expect(attempt).rejects.toThrow('REFRESH_TOKEN_AUTH flow not enabled for this client')
  })
})

describe('signing out', () => {
  test('by RevokeToken ends this sign-in only', async () => {
    const { pool, tokens, getUser, refresh } = await signedIn()
    const { AuthenticationResult: other } = await signInByPassword(pool, 'ann', PASSWORD)
    expect(await call(pool, 'RevokeToken', { Token: tokens.RefreshToken })).toEqual({})
    await expect(getUser()).rejects.toEqual(denied('Access Token has been revoked'))
    await expect(refresh()).rejects.toEqual(denied('Refresh Token has been revoked'))
    expect(await getUser(other.AccessToken)).toHaveProperty('Username')
  })

  test('by RevokeToken succeeds for a revoked or unknown token, but requires a refresh token', async () => {
    const { pool, tokens } = await signedIn()
    for (const Token of [tokens.RefreshToken, tokens.RefreshToken, 'unknown']) {
      expect(await call(pool, 'RevokeToken', { Token })).toEqual({})
    }
    for (const Token of [tokens.AccessToken, tokens.IdToken]) {
      await expect(call(pool, 'RevokeToken', { Token })).rejects.toMatchObject({
        name: 'UnsupportedTokenTypeException',
      })
    }
    await expect(call(pool, 'RevokeToken', { Token: 'abc', ClientId: 'other' })).rejects.toMatchObject({
      name: 'UnauthorizedException',
    })
  })

  test('by GlobalSignOut ends every sign-in', async () => {
    const { pool, tokens, getUser, refresh } = await signedIn()
    const { AuthenticationResult: other } = await signInByPassword(pool, 'ann', PASSWORD)
    await call(pool, 'GlobalSignOut', { AccessToken: tokens.AccessToken })
    await expect(getUser(other.AccessToken)).rejects.toEqual(denied('Access Token has been revoked'))
    await expect(refresh(other.RefreshToken)).rejects.toEqual(denied('Refresh Token has been revoked'))
    await expect(call(pool, 'GlobalSignOut', { AccessToken: tokens.AccessToken })).rejects.toEqual(
      denied('Access Token has been revoked'),
    )
    expect(await signInByPassword(pool, 'ann', PASSWORD)).toHaveProperty('AuthenticationResult')
  })
})
