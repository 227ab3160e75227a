import { expect, vi } from 'vitest'
import { createClient } from '../../src/client/createClient.ts'
import type { AppPage } from '../../src/federation/appPage.ts'
import { createFederatedSignIn } from '../../src/federation/federatedSignIn.ts'
import type { FederationHost, ProviderSignInOptions, SignInTarget } from '../../src/federation/federationSettings.ts'
import { createLocalPool, type LocalPoolOptions, type ProviderPage } from '../../src/local.ts'
import { createSession } from '../../src/session/createSession.ts'
import { seedAnn } from '../support/users.ts'
import { acme, google } from './providers.ts'

export const ORIGIN = 'https://app.example.com'
export const CALLBACK = `${ORIGIN}/callback`
export const SIGNED_OUT = `${ORIGIN}/`

/** An app of a pool with two identity providers, in a simulated tab. */
export function openApp(changes: FederationHost = {}, options: LocalPoolOptions = {}) {
  const pool = createLocalPool({
    usernameAttributes: ['email'],
    users: [seedAnn()],
    callbackUrls: [CALLBACK],
    logoutUrls: [SIGNED_OUT],
    identityProviders: [google, acme],
    ...options,
  })
  /** The bodies of the requests to the token endpoint. */
  const exchanges: URLSearchParams[] = []
  const network = { respond: undefined as ((response: Response) => Response | Promise<Response>) | undefined }
  const operations: { name: string; input: Record<string, unknown> }[] = []
  const client = createClient({
    userPoolId: pool.userPoolId,
    clientId: pool.clientId,
    fetch: async (input, init) => {
      const isExchange = String(input).endsWith('/oauth2/token')
      const body = String(init?.body)
      if (isExchange) exchanges.push(new URLSearchParams(body))
      else operations.push({ name: new Headers(init?.headers).get('x-amz-target') ?? '', input: JSON.parse(body) })
      const response = await pool.fetch(input, init)
      return isExchange && network.respond ? network.respond(response) : response
    },
  })
  const visits: string[] = []
  const settings: FederationHost = {
    domain: pool.domain,
    redirectUri: CALLBACK,
    signOutUri: SIGNED_OUT,
    navigate: (url) => void visits.push(url),
    ...changes,
  }
  const tab = createTab()
  let unmount = () => {}
  const app = {
    pool,
    client,
    network,
    exchanges,
    operations,
    settings,
    tab,
    /** The URLs that the app has left for. */
    visits,
    ...tab.load(client, `${ORIGIN}/orders?open=1`),
    /** Loads the app in the same tab at an address, but does not render it yet. */
    load(address: string) {
      unmount()
      Object.assign(app, tab.load(client, address, app.session))
    },
    mount() {
      unmount()
      unmount = app.signIn.mount({ current: settings })
    },
    /** Loads and renders the app in the same tab at an address. */
    open(address: string) {
      app.load(address)
      app.mount()
    },
    /** Resolves when the app has left that often. */
    left: (count: number) => vi.waitFor(() => expect(visits.length).toBe(count)),
    /** Loads the app in the same tab at an address, and lets it handle that. Resolves when nothing is pending. */
    async receive(address: string) {
      app.open(address)
      await app.settled()
    },
    /** Leaves for a provider, and returns its page. */
    async leave(target: SignInTarget = { provider: 'Google' }, signInOptions: ProviderSignInOptions = {}) {
      await app.signIn.start(settings, target, signInOptions)
      return app.visit()
    },
    /** Opens the last URL that the app has left for. */
    async visit(): Promise<ProviderPage> {
      const page = await pool.navigate(visits.at(-1) ?? '')
      if (page.page !== 'provider') throw new Error(`The domain shows ${JSON.stringify(page)}`)
      return page
    },
    /** Ends the visit to a provider, and returns the address of the app that it leads to. */
    async choose(page: ProviderPage, form: Record<string, string> = {}): Promise<string> {
      const next = await pool.navigate(page.action, { choice: 'signIn', account: page.accounts[0]?.id ?? '', ...form })
      if (next.page !== 'redirect') throw new Error(`The domain shows ${JSON.stringify(next)}`)
      return next.url
    },
    /** Leaves for Google and signs in there, unless the domain remembers the user. Returns the address of the app that this leads to. */
    async answer(signInOptions: ProviderSignInOptions = {}): Promise<string> {
      await app.signIn.start(settings, { provider: 'Google' }, signInOptions)
      const page = await pool.navigate(visits.at(-1) ?? '')
      return page.page === 'redirect' ? page.url : app.choose(await app.visit())
    },
    async signInWithGoogle() {
      await app.receive(await app.answer())
    },
    settled: () =>
      new Promise<void>((resolve) => {
        const look = () => app.signIn.getState().pending === undefined && resolve()
        app.signIn.subscribe(look)
        look()
      }),
  }
  app.mount()
  return app
}

export type App = ReturnType<typeof openApp>

/** A tab whose storages outlive its pages. */
function createTab() {
  const sessionStorage = createStorage()
  const localStorage = createStorage()
  const history = { state: { router: 'kept' } as unknown, replacements: [] as string[] }
  const pageListeners = new Set<(event: { persisted: boolean }) => void>()
  const tab = {
    /** The browser shows the page again as the user left it. */
    restore: () => {
      for (const listener of pageListeners) listener({ persisted: true })
    },
    href: '',
    sessionStorage,
    localStorage,
    history,
    /** Opens a page of the app. A session continues, as one in a storage would. */
    load(
      client: ReturnType<typeof createClient>,
      address: string,
      session = createSession(client, { storage: 'memory' }),
    ) {
      tab.href = address
      const page: AppPage = {
        location: {
          get href() {
            return tab.href
          },
          origin: ORIGIN,
          assign: () => {},
        },
        history: {
          get state() {
            return history.state
          },
          replaceState: (state, _, url) => {
            history.state = state
            tab.href = new URL(String(url), tab.href).href
            history.replacements.push(tab.href)
          },
        },
        sessionStorage,
        localStorage,
        addEventListener: (type, listener) => void (type === 'pageshow' && pageListeners.add(listener)),
        removeEventListener: (_, listener) => void pageListeners.delete(listener),
      }
      return { session, page, signIn: createFederatedSignIn(session, page) }
    },
  }
  return tab
}

function createStorage() {
  const values = new Map<string, string>()
  return {
    values,
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
  }
}
