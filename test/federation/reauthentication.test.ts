import { decodeJwt } from 'jose'
import { expect, test, vi } from 'vitest'
import { createSession } from '../../src/session/createSession.ts'
import type { SessionTokens } from '../../src/session/tokens.ts'
import { authError } from '../support/errors.ts'
import { openApp } from './appInBrowser.ts'

async function openSignedInApp() {
  const clock = { ahead: 0 }
  const app = openApp({}, { now: () => Date.now() + clock.ahead })
  await app.signInWithGoogle()
  clock.ahead = 600_000
  return app
}

test('a user of a provider reauthenticates there, although the domain remembers the user', async () => {
  const app = await openSignedInApp()
  const before = app.session.getState()
  const page = await app.leave({ provider: 'Google' }, { reauthenticate: true })
  const { searchParams } = new URL(app.visits.at(-1)!)
  expect(searchParams.get('prompt')).toBe('login')
  expect(searchParams.get('max_age')).toBe('0')
  expect(searchParams.get('login_hint')).toBe('ann@example.com')
  await app.receive(await app.choose(page))
  const after = app.session.getState()
  if (before.status !== 'signedIn' || after.status !== 'signedIn') throw new Error('Ann is signed out')
  expect(after.user.sub).toBe(before.user.sub)
  expect(Number(after.user.claims.auth_time)).toBeGreaterThan(Number(before.user.claims.auth_time))
})

test('another account at the provider leaves the session as it is, and its tokens are revoked', async () => {
  const app = await openSignedInApp()
  const before = app.session.getState()
  const page = await app.leave({ provider: 'Google' }, { reauthenticate: true })
  await app.receive(await app.choose(page, { account: page.accounts[1]!.id }))
  expect(app.signIn.getState().error).toEqual(authError('differentAccount'))
  expect(app.session.getState()).toEqual(before)
  await vi.waitFor(() => expect(app.operations.at(-1)?.name).toMatch(/RevokeToken$/))
})

test('tokens of another account are revoked by the function of the host app, if it has one', async () => {
  const app = await openSignedInApp()
  const revokeTokens = vi.fn(async (_tokens: SessionTokens) => {})
  const session = createSession(app.client, { storage: 'memory', revokeTokens })
  Object.assign(app, app.tab.load(app.client, app.tab.href, session))
  await app.signInWithGoogle()
  const page = await app.leave({ provider: 'Google' }, { reauthenticate: true })
  await app.receive(await app.choose(page, { account: page.accounts[1]!.id }))
  expect(revokeTokens).toHaveBeenCalledOnce()
  expect(decodeJwt(revokeTokens.mock.calls[0]![0].idToken)).toMatchObject({ email: 'ben@example.com' })
  expect(app.operations.map(({ name }) => name)).toEqual([])
})

test('no one can reauthenticate who is not signed in', async () => {
  const app = openApp()
  await app.signIn.start(app.settings, { provider: 'Google' }, { reauthenticate: true })
  expect(app.signIn.getState().error).toEqual(authError('sessionEnded'))
  expect(app.visits).toEqual([])
})
