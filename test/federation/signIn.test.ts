import { describe, expect, test, vi } from 'vitest'
import type { RequestEvent } from '../../src/client/requestEvent.ts'
import { listenToRequests } from '../../src/client/requestListeners.ts'
import { createFederatedSignIn } from '../../src/federation/federatedSignIn.ts'
import { createSession } from '../../src/session/createSession.ts'
import { authError } from '../support/errors.ts'
import { CALLBACK, ORIGIN, openApp } from './appInBrowser.ts'

describe('leaving for a provider', () => {
  test('sends PKCE, a state and a nonce of 32 random bytes each, and the name of the provider', async () => {
    const app = openApp()
    await app.leave({ provider: 'Google' })
    await app.leave({ provider: 'Google' })
    const [first, second] = app.visits.map((url) => Object.fromEntries(new URL(url).searchParams))
    expect(first).toEqual({
      response_type: 'code',
      client_id: app.pool.clientId,
      redirect_uri: CALLBACK,
      identity_provider: 'Google',
      scope: 'openid email profile phone aws.cognito.signin.user.admin',
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
    })
    for (const name of ['state', 'nonce', 'code_challenge']) expect(second?.[name]).not.toBe(first?.[name])
    expect(new Set([first?.state, first?.nonce, first?.code_challenge]).size).toBe(3)
  })

  test('finds the provider of a company by the domain of an email address, and names no provider', async () => {
    const app = openApp()
    const page = await app.leave({ companyEmail: ' Zoe@ACME.example ' })
    expect(page.name).toBe('Acme')
    const { searchParams } = new URL(app.visits[0]!)
    expect(searchParams.get('idp_identifier')).toBe('acme.example')
    expect(searchParams.has('identity_provider')).toBe(false)
  })

  test.each(['', 'zoe', 'zoe@', '@acme.example', 'zoe@acme', 'a@b@acme.example', `zoe@${'a'.repeat(40)}.example`])(
    'the address %j is rejected before anything is sent',
    async (companyEmail) => {
      const app = openApp()
      await app.signIn.start(app.settings, { companyEmail }, {})
      expect(app.signIn.getState()).toEqual({ pending: undefined, error: authError('invalidEmail') })
      expect(app.visits).toEqual([])
    },
  )

  test('is pending until the page is left', async () => {
    const app = openApp()
    await app.leave()
    expect(app.signIn.getState().pending).toEqual({ is: 'leaving', provider: 'Google' })
  })

  test('ends when the host has shown the domain in the page', async () => {
    const app = openApp({ navigate: async () => {} })
    await app.signIn.start(app.settings, { provider: 'Google' }, {})
    expect(app.signIn.getState()).toEqual({ pending: undefined, error: undefined })
  })

  test('ends without a message when the browser restores the page that was left', async () => {
    const app = openApp()
    const answer = await app.answer()
    app.tab.restore()
    expect(app.signIn.getState()).toEqual({ pending: undefined, error: undefined })
    await app.receive(answer)
    expect(app.exchanges).toEqual([])
  })

  test('ends when the user comes back without an answer: an error without a state is then ignored', async () => {
    const app = openApp()
    await app.leave()
    await app.receive(CALLBACK)
    await app.receive(`${CALLBACK}?error=server_error`)
    expect(app.signIn.getState()).toEqual({ pending: undefined, error: undefined })
    expect(app.tab.href).toBe(`${CALLBACK}?error=server_error`)
  })
})

describe('returning from a provider', () => {
  test('signs in and cleans the address at once, with the state that a router keeps in the history', async () => {
    const app = openApp()
    const answer = await app.answer()
    app.load(answer)
    expect(app.signIn.getState().pending).toEqual({ is: 'returning' })
    app.mount()
    expect(app.tab.href).toBe(CALLBACK)
    expect(app.tab.history.state).toEqual({ router: 'kept' })
    await app.settled()
    expect(app.session.getState()).toMatchObject({
      status: 'signedIn',
      user: {
        email: 'ann@example.com',
        identities: [{ providerName: 'Google', providerType: 'Google', userId: '110000000000000000001' }],
      },
    })
  })

  test('keeps the parameters that are part of the redirect URI', async () => {
    const redirectUri = `${CALLBACK}?tenant=7`
    const app = openApp({ redirectUri }, { callbackUrls: [redirectUri] })
    await app.signInWithGoogle()
    expect(app.tab.history.replacements[0]).toBe(redirectUri)
    expect(app.session.getState().status).toBe('signedIn')
  })

  test('shows the path where the user was', async () => {
    const app = openApp()
    await app.signInWithGoogle()
    expect(app.tab.href).toBe(`${ORIGIN}/orders?open=1`)
  })

  test('tells the host who has signed in, and which path to show', async () => {
    const app = openApp()
    const answer = await app.answer({ returnTo: '/invoices#last' })
    const onSignedIn = vi.fn()
    const onReturn = vi.fn()
    Object.assign(app.settings, { onSignedIn, onReturn })
    app.open(answer)
    await app.settled()
    expect(onSignedIn).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ email: 'ann@example.com' }))
    expect(onReturn).toHaveBeenCalledExactlyOnceWith('/invoices#last')
    expect(app.tab.href).toBe(CALLBACK)
  })

  test('exchanges the code once, however often the page handles it, and not again after a reload', async () => {
    const app = openApp()
    const answer = await app.answer()
    app.load(answer)
    const ofOtherProvider = createFederatedSignIn(createSession(app.client, { storage: 'memory' }), app.page)
    app.mount()
    app.mount()
    ofOtherProvider.mount({ current: app.settings })
    expect(ofOtherProvider.getState()).toEqual({ pending: undefined, error: undefined })
    await app.settled()
    await app.receive(app.tab.href)
    expect(app.exchanges.length).toBe(1)
    expect(app.signIn.getState()).toEqual({ pending: undefined, error: undefined })
  })

  test('that a reload interrupts tells the user, at the path where the user was, and never sends the code again', async () => {
    const app = openApp()
    const answer = await app.answer()
    app.network.respond = () => new Promise(() => {})
    app.open(answer)
    await vi.waitFor(() => expect(app.exchanges.length).toBe(1))
    const stored = [...app.tab.sessionStorage.values.values()].join()
    for (const secret of new URL(answer).searchParams.values()) expect(stored).not.toContain(secret)
    expect(stored).not.toContain(app.exchanges[0]?.get('code_verifier'))

    const reloaded = app.tab.load(app.client, app.tab.href)
    expect(reloaded.signIn.getState().pending).toEqual({ is: 'returning' })
    reloaded.signIn.mount({ current: app.settings })
    await vi.waitFor(() =>
      expect(reloaded.signIn.getState()).toEqual({ pending: undefined, error: authError('challengeExpired') }),
    )
    expect(app.exchanges.length).toBe(1)
    expect(app.tab.href).toBe(`${ORIGIN}/orders?open=1`)
    expect(app.tab.sessionStorage.values.size).toBe(0)
  })

  test('that is interrupted by leaving for another page of the app shows nothing there', async () => {
    const app = openApp()
    const answer = await app.answer()
    app.network.respond = () => new Promise(() => {})
    app.open(answer)
    const other = app.tab.load(app.client, `${ORIGIN}/help`)
    other.signIn.mount({ current: app.settings })
    expect(other.signIn.getState()).toEqual({ pending: undefined, error: undefined })
    expect(app.tab.href).toBe(`${ORIGIN}/help`)
    expect(app.tab.sessionStorage.values.size).toBe(0)
  })

  test('handles the code after a reload that came before anything else', async () => {
    const app = openApp()
    const answer = await app.answer()
    app.tab.load(app.client, answer)
    await app.receive(answer)
    expect(app.session.getState().status).toBe('signedIn')
  })

  test('remembers the provider in this browser, and nothing secret', async () => {
    const app = openApp()
    await app.signInWithGoogle()
    expect([...app.tab.localStorage.values.values()]).toEqual(['Google'])
    expect([...app.tab.sessionStorage.values.values()]).toEqual([])
  })

  test('works with a local pool on a loopback address, without https', async () => {
    const app = openApp({}, { domain: 'http://127.0.0.1:9229' })
    await app.signInWithGoogle()
    expect(new URL(app.visits[0] ?? '').origin).toBe('http://127.0.0.1:9229')
    expect(app.session.getState().status).toBe('signedIn')
  })

  test('works with the newer issuer of a pool', async () => {
    const app = openApp()
    const answer = await app.answer()
    app.network.respond = async (response) => {
      const tokens = await response.json()
      const updated = (token: string) => {
        const [header, payload = '', signature] = token.split('.')
        const claims = JSON.parse(Buffer.from(payload, 'base64url').toString())
        const iss = `https://issuer-cognito-idp.${app.pool.region}.amazonaws.com/${app.pool.userPoolId}`
        return [header, Buffer.from(JSON.stringify({ ...claims, iss })).toString('base64url'), signature].join('.')
      }
      const { id_token, access_token } = tokens
      return Response.json({ ...tokens, id_token: updated(id_token), access_token: updated(access_token) })
    }
    await app.receive(answer)
    expect(app.session.getState().status).toBe('signedIn')
  })

  test('reports the exchange of the code for monitoring, with nothing secret', async () => {
    const app = openApp()
    const events: RequestEvent[] = []
    listenToRequests(app.client, { current: (event) => void events.push(event) })
    await app.signInWithGoogle()
    await app.receive(await app.answer())
    expect(events).toEqual([exchanged(), exchanged()])

    const answer = await app.answer()
    app.network.respond = () => Response.json({ error: 'invalid_grant' }, { status: 400 })
    await app.receive(answer)
    expect(events.at(-1)).toEqual(exchanged({ code: 'challengeExpired', retryable: false }))
  })

  test('reports nothing where no code is sent', async () => {
    const app = openApp()
    const events: RequestEvent[] = []
    listenToRequests(app.client, { current: (event) => void events.push(event) })
    const answer = await app.answer()
    await app.receive(`${answer}&iss=https%3A%2F%2Fevil.example`)
    expect(app.signIn.getState().error).toMatchObject({ code: 'untrustedServer' })
    expect(events).toEqual([])
  })

  test('works on a device whose clock is a day wrong', async () => {
    const app = openApp()
    const answer = await app.answer()
    const realNow = Date.now
    const day = 24 * 3600_000
    app.network.respond = (response) => {
      vi.spyOn(Date, 'now').mockImplementation(() => realNow() + day)
      return response
    }
    await app.receive(answer)
    vi.restoreAllMocks()
    expect(app.session.getState().status).toBe('signedIn')
  })
})

/** The event of a request to the token endpoint. */
const exchanged = (failure = {}) => ({
  type: 'request',
  operation: 'Token_POST',
  duration: expect.any(Number),
  ...failure,
})
