import { afterEach, describe, expect, test, vi } from 'vitest'
import { domainOrigin } from '../../src/federation/domainOrigin.ts'
import type { FederationHost } from '../../src/federation/federationSettings.ts'
import { authError } from '../support/errors.ts'
import { CALLBACK, openApp } from './appInBrowser.ts'

afterEach(() => vi.unstubAllEnvs())

describe('a domain', () => {
  test.each([
    ['auth.example.com', 'https://auth.example.com'],
    ['Example.auth.eu-west-1.amazoncognito.com', 'https://example.auth.eu-west-1.amazoncognito.com'],
    ['https://auth.example.com', 'https://auth.example.com'],
    ['http://127.0.0.1:9229', 'http://127.0.0.1:9229'],
    ['http://localhost:9229', 'http://localhost:9229'],
    ['http://[::1]:9229', 'http://[::1]:9229'],
  ])('%s is at %s', (domain, origin) => {
    expect(domainOrigin(domain)).toBe(origin)
  })

  test.each([
    '',
    'example',
    'http://auth.example.com',
    'http://localhost.example.com',
    'http://127.0.0.1.example.com',
    'https://auth.example.com/path',
    'https://auth.example.com?query',
    'https://user@auth.example.com',
    'auth.example.com/path',
    'auth.example.com:443',
    '//auth.example.com',
    'javascript:alert(1)',
    'https://auth.example.com\\@evil.example',
  ])('%j is refused', (domain) => {
    expect(domainOrigin(domain)).toBeUndefined()
  })
})

describe('settings that can not work', () => {
  test.each<[string, Partial<FederationHost>, RegExp]>([
    ['no redirect URI', { redirectUri: undefined }, /allowed callback URLs/],
    [
      'one of another origin',
      { redirectUri: 'https://www.example.com/callback' },
      /belongs to https:\/\/www.example.com/,
    ],
    ['a domain that is none', { domain: 'example' }, /host name of the pool's domain/],
    ['no scope openid', { oauthScopes: ['email'] }, /lacks openid/],
  ])('%s: nothing is sent, and a warning says what to set', async (_, settings, warning) => {
    vi.stubEnv('NODE_ENV', 'development')
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const app = openApp(settings)
    await app.signIn.start(app.settings, { provider: 'Google' }, {})
    expect(app.signIn.getState()).toEqual({ pending: undefined, error: authError('misconfigured') })
    expect(app.visits).toEqual([])
    expect(app.tab.sessionStorage.values.size).toBe(0)
    expect(warn.mock.calls.join()).toMatch(warning)
  })

  test.each([
    '/callback',
    `${CALLBACK}#here`,
    'http://app.example.com/callback',
    'javascript:alert(1)',
    'app.example.com',
  ])('the redirect URI %s: nothing is sent', async (redirectUri) => {
    const app = openApp({ redirectUri })
    await app.signIn.start(app.settings, { provider: 'Google' }, {})
    expect(app.signIn.getState().error).toEqual(authError('misconfigured'))
    expect(app.visits).toEqual([])
  })

  test('the account screens need a scope: without it users sign in, and a warning says so', async () => {
    vi.stubEnv('NODE_ENV', 'development')
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const app = openApp({ oauthScopes: ['openid', 'email'] })
    await app.signInWithGoogle()
    expect(app.session.getState().status).toBe('signedIn')
    expect(warn.mock.calls.join()).toContain('aws.cognito.signin.user.admin')
  })

  test('a domain that does not know the app client: a warning says what to check', async () => {
    vi.stubEnv('NODE_ENV', 'development')
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const app = openApp()
    app.network.respond = () => Response.json({ error: 'invalid_client' }, { status: 400 })
    await app.signInWithGoogle()
    expect(app.signIn.getState().error).toEqual(authError('misconfigured'))
    expect(warn.mock.calls.join()).toContain('domain and clientId belong to the same pool')
  })

  test('a browser that blocks the storage: nothing is sent', async () => {
    const app = openApp()
    app.tab.sessionStorage.setItem = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
    }
    await app.signIn.start(app.settings, { provider: 'Google' }, {})
    expect(app.signIn.getState().error).toEqual(authError('notOffered'))
    expect(app.visits).toEqual([])
  })
})
