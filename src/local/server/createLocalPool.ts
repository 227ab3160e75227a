import { serviceHost } from '../../wire/regions.ts'
import type { Outbox } from '../messages/createOutbox.ts'
import { domainOf } from '../oauth/domain.ts'
import { createNavigate, type Navigate } from '../oauth/pages/createNavigate.ts'
import { openSavedPool } from '../state/openSavedPool.ts'
import { emptyPool } from '../state/pool.ts'
import { checkSeedUser } from '../state/seedUsers.ts'
import { createFetch } from './createFetch.ts'
import { createHandler } from './createHandler.ts'
import { createFaultInjection, type InjectedFault, type NetworkConditions } from './faultInjection.ts'
import type { LocalPoolOptions } from './localPoolOptions.ts'
import { onePool } from './onePool.ts'
import { runPool } from './runPool.ts'
import { resolveSettings } from './settings.ts'

/** A user pool that runs without AWS and is as strict as Cognito. */
export interface LocalPool {
  readonly userPoolId: string
  readonly clientId: string
  readonly region: string
  /** The endpoint for clients. `fetch` responds to it without a network. */
  readonly endpoint: string
  /** The origin of the pool's domain, where users sign in with identity providers. Over HTTP it is by default that of the server. */
  readonly domain: string
  /**
   * Opens a URL of `domain` and returns what to show, as data: a page, or the URL of the app that the sign-in returns to. To submit the
   * form of a page, pass its `action` and the values. It has a session of its own, like a browser.
   *
   * @throws {TypeError} for a URL of another origin.
   * @example
   * const page = await pool.navigate(authorizeUrl)
   * if (page.page === 'provider') await pool.navigate(page.action, { choice: 'signIn', account: page.accounts[0].id })
   */
  readonly navigate: Navigate
  /** Replaces the global `fetch`. Rejects only as `fetch` does: when aborted, offline, or called with an invalid request. */
  readonly fetch: typeof fetch
  /**
   * As `fetch`, for servers: takes a request and returns a response with CORS headers. Faults are responses, too. Never rejects. Refuses
   * signed operations whose Origin isn't a loopback one. The server must check the Host.
   */
  readonly handle: (request: Request) => Promise<Response>
  readonly outbox: Outbox
  /**
   * Makes the next calls of an operation fail, one call per fault, so that tests and stories can show every state. A path of the domain,
   * such as `/oauth2/token`, fails with an OAuth error.
   *
   * @example
   * pool.failNext('SignUp', 'LimitExceededException')
   * pool.failNext('/oauth2/token', 'invalid_grant')
   * pool.failNext('InitiateAuth', 'offline', { name: 'NotAuthorizedException', message: 'User is disabled.' })
   */
  readonly failNext: (operation: string, ...faults: InjectedFault[]) => void
  /** The simulated network: set `latency` or `isOffline` at any time. */
  readonly network: NetworkConditions
  /** Resolves when the storage has been read and the users have been added. Requests wait for it. */
  readonly ready: Promise<void>
}

/**
 * Starts a stand-in for an Amazon Cognito user pool, in the page or in Node.
 *
 * It responds to the service's operations with the service's faults and messages, verifies SRP, counts attempts, expires codes and
 * sessions, signs real tokens and puts every message into `outbox`. Requests are served one at a time, in order; a trigger may send its own.
 *
 * @throws {TypeError} for an invalid pool or client id, an invalid option of the domain, or an invalid seeded user.
 * @example
 * const pool = createLocalPool({ users: [{ username: 'demo', password: 'Demo-1234', status: 'CONFIRMED' }] })
 * const client = createClient({ userPoolId: pool.userPoolId, clientId: pool.clientId, fetch: pool.fetch })
 */
export function createLocalPool(options: LocalPoolOptions = {}): LocalPool {
  const settings = resolveSettings(options)
  const { users = [], storage } = options
  for (const user of users) checkSeedUser(settings, user)

  const { userPoolId, clientId, region, random } = settings
  const savedPool = openSavedPool(storage, userPoolId)
  const { transact, outbox, ready } = runPool(settings, emptyPool(userPoolId, random(32)), savedPool, users)
  const { failNext, network, intercept } = createFaultInjection()
  const handle = createHandler(onePool(settings, transact), { intercept })
  const endpoint = `https://${serviceHost(region)}/`
  return {
    userPoolId,
    clientId,
    region,
    endpoint,
    domain: domainOf(settings),
    navigate: createNavigate(settings, transact),
    fetch: createFetch(handle),
    handle,
    outbox,
    failNext,
    network,
    ready,
  }
}
