import { describe, expect, test } from 'vitest'
import { authError } from '../support/errors.ts'
import { type App, CALLBACK, ORIGIN, openApp } from './appInBrowser.ts'

type Claims = Record<string, unknown>

/** Returns a response of the token endpoint with other claims in its ID token. A browser has no need to check its signature. */
const withClaims = (changes: Claims) => async (response: Response) => {
  const tokens = await response.json()
  const [header, payload, signature] = tokens.id_token.split('.')
  const claims: Claims = { ...JSON.parse(Buffer.from(payload, 'base64url').toString()), ...changes }
  const changed = Buffer.from(JSON.stringify(claims)).toString('base64url')
  return Response.json({ ...tokens, id_token: `${header}.${changed}.${signature}` })
}

const withoutIdToken = async (response: Response) => {
  const { id_token: _, ...tokens } = await response.json()
  return Response.json(tokens)
}

/** Changes the answer in an address of the app. */
function changed(address: string, changes: Record<string, string | null>): string {
  const url = new URL(address)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) url.searchParams.delete(name)
    else url.searchParams.set(name, value)
  }
  return url.href
}

/** Changes what the tab has stored about the pending request. */
function changeRequest(app: App, changes: Claims) {
  for (const [key, text] of app.tab.sessionStorage.values) {
    app.tab.sessionStorage.setItem(key, JSON.stringify({ ...JSON.parse(text), ...changes }))
  }
}

/** Signs Ann in by Google, and returns what must stay as it is. */
async function openSignedInApp() {
  const app = openApp()
  await app.signInWithGoogle()
  const before = { state: app.session.getState(), token: await app.session.getAccessToken() }
  const expectUnchanged = async () => {
    expect(app.session.getState()).toEqual(before.state)
    expect(await app.session.getAccessToken()).toBe(before.token)
  }
  return { app, expectUnchanged }
}

describe('an answer to the pending request that is wrong is rejected, and its address cleaned', () => {
  type Attack = (app: App, answer: string) => string | Promise<string>
  const attacks: Record<string, [code: string, attack: Attack]> = {
    'a code of another sign-in': [
      'challengeExpired',
      async (_, answer) => {
        const other = openApp()
        return changed(answer, { code: new URL(await other.answer()).searchParams.get('code') })
      },
    ],
    'a code that was used before': [
      'challengeExpired',
      async (app, answer) => {
        const stored = new Map(app.tab.sessionStorage.values)
        await app.receive(answer)
        for (const [key, text] of stored) app.tab.sessionStorage.setItem(key, text)
        return answer
      },
    ],
    'the verifier of another request': [
      'challengeExpired',
      (app, answer) => {
        changeRequest(app, { verifier: 'v'.repeat(43) })
        return answer
      },
    ],
    'a verifier that is none': [
      'untrustedServer',
      (app, answer) => {
        changeRequest(app, { verifier: 7 })
        return answer
      },
    ],
    'a request of more than ten minutes ago': [
      'challengeExpired',
      (app, answer) => {
        changeRequest(app, { startedAt: Date.now() - 600_001 })
        return answer
      },
    ],
    'a request from the future': [
      'challengeExpired',
      (app, answer) => {
        changeRequest(app, { startedAt: Date.now() + 60_000 })
        return answer
      },
    ],
    'the issuer of another pool in the address': [
      'untrustedServer',
      (_, answer) => changed(answer, { iss: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Other' }),
    ],
    'two codes': ['untrustedServer', (_, answer) => `${answer}&code=other`],
    'two states': ['untrustedServer', (_, answer) => `${answer}&state=other`],
    'an ID token of another pool': [
      'untrustedServer',
      (app, answer) => {
        app.network.respond = withClaims({ iss: 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Other' })
        return answer
      },
    ],
    'an ID token of a foreign issuer': [
      'untrustedServer',
      (app, answer) => {
        app.network.respond = withClaims({ iss: `https://evil.example/${app.pool.userPoolId}` })
        return answer
      },
    ],
    'an ID token for another app client': [
      'untrustedServer',
      (app, answer) => {
        app.network.respond = withClaims({ aud: '2example23456789' })
        return answer
      },
    ],
    'an ID token with another nonce': [
      'untrustedServer',
      (app, answer) => {
        app.network.respond = withClaims({ nonce: 'n'.repeat(43) })
        return answer
      },
    ],
    'an ID token without a nonce': [
      'untrustedServer',
      (app, answer) => {
        app.network.respond = withClaims({ nonce: undefined })
        return answer
      },
    ],
    'an ID token that expired before it was issued': [
      'untrustedServer',
      (app, answer) => {
        app.network.respond = withClaims({ exp: Math.floor(Date.now() / 1000) - 3600 })
        return answer
      },
    ],
    'an ID token that is none': [
      'untrustedServer',
      (app, answer) => {
        app.network.respond = async (response) => Response.json({ ...(await response.json()), id_token: 'a.b.c' })
        return answer
      },
    ],
    'no ID token': [
      'untrustedServer',
      (app, answer) => {
        app.network.respond = withoutIdToken
        return answer
      },
    ],
    'tokens that are no JSON': [
      'untrustedServer',
      (app, answer) => {
        app.network.respond = () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } })
        return answer
      },
    ],
  }

  test.each(Object.entries(attacks))('%s', async (_, [code, attack]) => {
    const { app } = await openSignedInApp()
    const address = await attack(app, await app.answer())
    const before = { state: app.session.getState(), token: await app.session.getAccessToken() }
    await app.receive(address)
    expect(app.signIn.getState()).toEqual({ pending: undefined, error: authError(code) })
    expect(app.tab.history.replacements.join()).not.toMatch(/[?&](code|state)=/)
    expect([...app.tab.sessionStorage.values]).toEqual([])
    expect(app.session.getState()).toEqual(before.state)
    expect(await app.session.getAccessToken()).toBe(before.token)
  })

  test('and the fault of a foreign issuer names the check', async () => {
    const app = openApp()
    const answer = await app.answer()
    app.network.respond = withClaims({ iss: `https://evil.example/${app.pool.userPoolId}` })
    await app.receive(answer)
    expect(app.signIn.getState().error).toMatchObject({ code: 'untrustedServer', fault: 'ForeignIssuer' })
  })

  test('and the error says nothing of the code, the tokens or the service', async () => {
    const app = openApp()
    const answer = await app.answer()
    app.network.respond = withClaims({ nonce: 'n'.repeat(43) })
    await app.receive(answer)
    const { error } = app.signIn.getState()
    const code = new URL(answer).searchParams.get('code') ?? ''
    const printed = `${error?.message} ${error?.stack} ${JSON.stringify(error)} ${JSON.stringify(error?.cause)}`
    for (const secret of [code, 'n'.repeat(43), 'eyJ']) expect(printed).not.toContain(secret)
  })
})

describe('an address that answers no pending request is left alone', () => {
  const state = 's'.repeat(43)
  test.each([
    ['a code with a foreign state', `${CALLBACK}?code=1&state=${state}`],
    ['a code without a state', `${CALLBACK}?code=1`],
    ['an error with a foreign state', `${CALLBACK}?error=server_error&state=${state}`],
    ['a state alone', `${CALLBACK}?state=${state}`],
    ['an error on another path', `${ORIGIN}/other?error=server_error`],
    ['an error on a path below', `${CALLBACK}/?error=server_error`],
    ['a callback of another library', `${ORIGIN}/?code=1&state=${state}`],
  ])('%s, while a request is pending', async (_, address) => {
    const { app, expectUnchanged } = await openSignedInApp()
    await app.answer()
    await app.receive(address)
    expect(app.tab.href).toBe(address)
    expect(app.signIn.getState()).toEqual({ pending: undefined, error: undefined })
    expect(app.exchanges.length).toBe(1)
    await expectUnchanged()
  })

  test.each([
    ['a code', `${CALLBACK}?code=1&state=${state}`],
    ['an error with a state', `${CALLBACK}?error=access_denied&state=${state}`],
    ['an error without a state', `${CALLBACK}?error=invalid_request&error_description=Call+us`],
  ])('%s that no one asked for', async (_, address) => {
    const { app, expectUnchanged } = await openSignedInApp()
    await app.receive(address)
    expect(app.tab.href).toBe(address)
    expect(app.signIn.getState()).toEqual({ pending: undefined, error: undefined })
    await expectUnchanged()
  })

  test('the answer to this request on another path', async () => {
    const { app, expectUnchanged } = await openSignedInApp()
    const answer = await app.answer()
    const elsewhere = answer.replace('/callback', '/other')
    await app.receive(elsewhere)
    expect(app.tab.href).toBe(elsewhere)
    await expectUnchanged()
  })

  test.each(['null', '7', '"text"', '[]', '{}', '{"redirectUri":7}', '{', ''])(
    'whatever the storage holds: %s',
    async (text) => {
      const app = openApp()
      await app.leave()
      for (const key of app.tab.sessionStorage.values.keys()) app.tab.sessionStorage.setItem(key, text)
      await app.receive(`${CALLBACK}?code=1`)
      expect(app.tab.href).toBe(`${CALLBACK}?code=1`)
      expect(app.signIn.getState()).toEqual({ pending: undefined, error: undefined })
    },
  )
})

describe('a path to return to that leads elsewhere', () => {
  test('is not stored', async () => {
    const app = openApp()
    await app.receive(await app.answer({ returnTo: '//evil.example' }))
    expect(app.tab.href).toBe(`${ORIGIN}/`)
  })

  test('is not followed if it was stored all the same', async () => {
    const app = openApp()
    const answer = await app.answer()
    changeRequest(app, { returnTo: 'https://evil.example/' })
    await app.receive(answer)
    expect(app.tab.href).toBe(CALLBACK)
  })
})

describe('a failure of the domain', () => {
  test.each([
    ['offline', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['unavailable', () => new Response('', { status: 503 })],
    ['unavailable', () => Response.json({ error: 'server_error' }, { status: 500 })],
    ['misconfigured', () => Response.json({ error: 'invalid_client' }, { status: 400 })],
    ['misconfigured', () => Response.json({ error: 'unauthorized_client' }, { status: 400 })],
    ['challengeExpired', () => Response.json({ error: 'invalid_grant' }, { status: 400 })],
    ['unavailable', () => Response.json({ error: 'something_new', error_description: 'Text' }, { status: 400 })],
  ])('is shown as %s', async (code, respond) => {
    const { app, expectUnchanged } = await openSignedInApp()
    const answer = await app.answer()
    app.network.respond = respond
    await app.receive(answer)
    expect(app.signIn.getState().error).toEqual(authError(code))
    await expectUnchanged()
  })
})
