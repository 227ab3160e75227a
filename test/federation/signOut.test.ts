import { describe, expect, test, vi } from 'vitest'
import type { FederationHost } from '../../src/federation/federationSettings.ts'
import { createFlowContext } from '../../src/flows/flowContext.ts'
import { submitCredentials } from '../../src/flows/signIn/credentials.ts'
import { ann } from '../support/users.ts'
import { openApp, SIGNED_OUT } from './appInBrowser.ts'

/** Signs Ann in with Google. The app leaves for the domain when she signs out. */
async function openSignedInApp(settings: FederationHost = {}) {
  const app = openApp(settings)
  await app.signInWithGoogle()
  app.visits.length = 0
  return app
}

const revocations = (app: ReturnType<typeof openApp>) =>
  app.operations.filter(({ name }) => name.endsWith('.RevokeToken')).map(({ input }) => input)

describe('a session that came through the domain', () => {
  test('ends there too: the tokens are revoked and removed before the app leaves for /logout', async () => {
    const app = await openSignedInApp()
    await app.session.signOut()
    expect(app.session.getState()).toEqual({ status: 'signedOut' })
    expect(revocations(app)).toEqual([expect.objectContaining({ RevokeAssociatedSessions: 'LINKED' })])
    await app.left(1)
    const url = new URL(app.visits[0]!)
    expect(url.origin + url.pathname).toBe(`${app.pool.domain}/logout`)
    expect(Object.fromEntries(url.searchParams)).toEqual({ client_id: app.pool.clientId, logout_uri: SIGNED_OUT })

    expect(await app.pool.navigate(url)).toEqual({ page: 'redirect', url: SIGNED_OUT })
    app.visits.length = 0
    expect((await app.leave()).page).toBe('provider')
  })

  test('does so after a sign-out on all devices', async () => {
    const app = await openSignedInApp()
    await app.session.signOut({ global: true })
    await app.left(1)
  })

  test('stays there if the host wants it so', async () => {
    const app = await openSignedInApp()
    await app.session.signOut({ domain: false })
    expect(app.session.getState().status).toBe('signedOut')
    expect(revocations(app)).toEqual([expect.not.objectContaining({ RevokeAssociatedSessions: 'LINKED' })])
    expect(app.visits).toEqual([])
  })

  test('stays there without a URL to return to, and a warning says what to set', async () => {
    vi.stubEnv('NODE_ENV', 'development')
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const app = await openSignedInApp({ signOutUri: undefined })
    await app.session.signOut()
    await vi.waitFor(() => expect(warn.mock.calls.join()).toContain('allowed sign-out URLs'))
    expect(app.visits).toEqual([])
    vi.unstubAllEnvs()
  })

  test('ends here only while the service cannot be reached', async () => {
    const app = await openSignedInApp()
    app.pool.network.isOffline = true
    await app.session.signOut()
    expect(app.session.getState().status).toBe('signedOut')
    expect(app.visits).toEqual([])
  })

  test('has its token revoked by a service that does not know of linked sessions', async () => {
    const app = await openSignedInApp()
    app.pool.failNext('RevokeToken', { name: 'InvalidParameterException', message: 'Unknown parameter' })
    await app.session.signOut()
    expect(revocations(app)).toEqual([
      expect.objectContaining({ RevokeAssociatedSessions: 'LINKED' }),
      expect.not.objectContaining({ RevokeAssociatedSessions: 'LINKED' }),
    ])
  })

  test('refreshes like any other, and still is one of the domain', async () => {
    const app = await openSignedInApp()
    const token = await app.session.getAccessToken()
    expect(await app.session.getAccessToken({ forceRefresh: true })).not.toBe(token)
    await app.session.signOut()
    await app.left(1)
  })
})

test('a session by password leaves no page when it ends', async () => {
  const app = openApp()
  const context = createFlowContext({ client: app.client, session: app.session })
  await submitCredentials(context, { step: 'credentials' }, { username: ann.email, password: ann.password })
  expect(app.session.getState()).toMatchObject({ status: 'signedIn', user: { identities: [] } })
  await app.session.signOut()
  expect(app.visits).toEqual([])
  expect(revocations(app)).toEqual([expect.not.objectContaining({ RevokeAssociatedSessions: 'LINKED' })])
})
