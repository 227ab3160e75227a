import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isIssuerOf } from '../../../src/session/issuer.ts'
import { type ServedPool, servePool } from '../../support/servePool.ts'
import { call, claimsOf, PASSWORD } from '../callPool.ts'
import { CALLBACK, challenge, verifier } from '../oauth/domainPool.ts'

let served: ServedPool
beforeAll(async () => {
  served = await servePool({
    issuer: 'local',
    callbackUrls: [CALLBACK],
    users: [{ username: 'ann', password: PASSWORD, attributes: { email: 'ann@example.com' }, status: 'CONFIRMED' }],
  })
})
afterAll(() => served.close())

/** Signs in with a password by the pages, as a browser without scripts. Returns the code. */
async function signIn(): Promise<string> {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: served.clientId,
    redirect_uri: CALLBACK,
    code_challenge: challenge,
    code_challenge_method: 'S256',
  })
  const url = `${served.endpoint}/login?${query}`
  const page = await fetch(url)
  const cookie = page.headers.getSetCookie()[0]!.split(';')[0]!
  const token = /name="_csrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? ''
  const body = new URLSearchParams({ _csrf: token, username: 'ann', password: PASSWORD })
  const done = await fetch(url, { method: 'POST', headers: { cookie }, body, redirect: 'manual' })
  expect(done.headers.getSetCookie()).toEqual([expect.stringMatching(/^cognito=/)])
  return new URL(done.headers.get('location') ?? '').searchParams.get('code') ?? ''
}

async function exchange(code: string) {
  const response = await fetch(`${served.endpoint}/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: served.clientId,
      code,
      redirect_uri: CALLBACK,
      code_verifier: verifier,
    }),
  })
  return response.json()
}

describe('the domain of a served pool', () => {
  test('is by default the address that the request was sent to, with its documents', async () => {
    const discovery = `${served.endpoint}/${served.userPoolId}/.well-known/openid-configuration`
    for (const url of [discovery, discovery.replace('127.0.0.1', 'localhost')]) {
      const { origin } = new URL(url)
      const metadata = await (await fetch(url)).json()
      expect(metadata).toMatchObject({
        issuer: `${origin}/${served.userPoolId}`,
        authorization_endpoint: `${origin}/oauth2/authorize`,
        token_endpoint: `${origin}/oauth2/token`,
        end_session_endpoint: `${origin}/logout`,
      })
      expect(await (await fetch(metadata.jwks_uri)).json()).toHaveProperty('keys.1.kid')
    }
  })

  test('is never a host in the path', async () => {
    const path = `/${served.userPoolId}/.well-known/openid-configuration`
    expect((await fetch(`${served.endpoint}${path}`)).status).toBe(200)
    expect((await fetch(`${served.endpoint}//evil.example${path}`)).status).toBe(404)
  })

  test('issues tokens whose issuer is the served pool, which clients and the pool accept', async () => {
    const tokens = await exchange(await signIn())
    const { iss } = claimsOf(tokens.id_token)
    expect(iss).toBe(`${served.endpoint}/${served.userPoolId}`)
    expect(isIssuerOf(served, iss)).toBe(true)
    expect(await call(served.pool, 'GetUser', { AccessToken: tokens.access_token })).toHaveProperty('Username', 'ann')
  })
})

test('with the issuer of AWS, the documents name it and still lead to the served domain', async () => {
  const { endpoint, userPoolId, close } = await servePool({ callbackUrls: [CALLBACK] })
  const response = await fetch(`${endpoint}/${userPoolId}/.well-known/openid-configuration`)
  expect(await response.json()).toMatchObject({
    issuer: `https://cognito-idp.us-east-1.amazonaws.com/${userPoolId}`,
    token_endpoint: `${endpoint}/oauth2/token`,
    jwks_uri: `${endpoint}/${userPoolId}/.well-known/jwks.json`,
  })
  await close()
})
