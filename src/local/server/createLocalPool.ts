import { createOutbox, type Outbox } from '../messages/createOutbox.ts'
import { emptyPool } from '../state/pool.ts'
import { type PoolStorage, readPool } from '../state/poolStorage.ts'
import { purgeExpired } from '../state/purgeExpired.ts'
import { seedUsers, signInNameOf } from '../state/seedUsers.ts'
import { createFetch } from './createFetch.ts'
import { createHandler, type Transact } from './createHandler.ts'
import { createFaultInjection, type InjectedFault, type NetworkConditions } from './faultInjection.ts'
import type { LocalPoolOptions } from './localPoolOptions.ts'
import type { PoolContext } from './poolContext.ts'
import { resolveSettings } from './settings.ts'

/** A user pool without AWS: strict where Cognito is, and with nobody else in it. */
export interface LocalPool {
  readonly userPoolId: string
  readonly clientId: string
  readonly region: string
  /** Where a client believes the service to be. `fetch` contacts nothing. */
  readonly endpoint: string
  /** Takes the place of `fetch`. Rejects only as `fetch` does: aborted, or called with what is no request. */
  readonly fetch: typeof fetch
  /** The same for servers: one request, one response, CORS and faults included. Never rejects. */
  readonly handle: (request: Request) => Promise<Response>
  readonly outbox: Outbox
  /**
   * Makes the next calls of an operation fail, one for each fault, so that tests and stories can show every state.
   *
   * @example
   * pool.failNext('SignUp', 'LimitExceededException')
   * pool.failNext('InitiateAuth', 'offline', { name: 'NotAuthorizedException', message: 'User is disabled.' })
   */
  readonly failNext: (operation: string, ...faults: InjectedFault[]) => void
  /** The way to the pool: set `latency` or `isOffline` at any time. */
  readonly network: NetworkConditions
  /** Resolves once the storage was read and the users were added. Requests wait for it by themselves. */
  readonly ready: Promise<void>
}

/**
 * Starts a stand-in for an Amazon Cognito user pool, in the page or in Node.
 *
 * It answers the operations of the service with its own faults and messages, verifies SRP, counts attempts, expires what
 * expires, signs real tokens and sends every message to `outbox`. Requests are served one at a time, in order.
 *
 * @throws {TypeError} for an impossible pool or client id, or a seeded user without a name.
 * @example
 * const pool = createLocalPool({ users: [{ username: 'demo', password: 'Demo-1234', status: 'CONFIRMED' }] })
 * const client = createClient({ userPoolId: pool.userPoolId, clientId: pool.clientId, fetch: pool.fetch })
 */
export function createLocalPool(options: LocalPoolOptions = {}): LocalPool {
  const settings = resolveSettings(options)
  const { users = [], storage } = options
  for (const user of users) signInNameOf(settings, user)

  const { userPoolId, clientId, region, random } = settings
  const context: PoolContext = { pool: emptyPool(userPoolId, random(32)), settings }
  let saved: string | null = null

  const load = async () => {
    saved = storage ? await loadText(storage) : null
    context.pool = readPool(saved, userPoolId) ?? context.pool
    await seedUsers(context, users)
    notify()
  }
  /** Takes over what another tab or process has kept since. */
  const catchUp = async () => {
    const text = storage ? await loadText(storage) : null
    if (text === null || text === saved) return
    context.pool = readPool(text, userPoolId) ?? context.pool
    saved = text
  }
  const save = async () => {
    if (!storage) return
    const text = JSON.stringify(context.pool)
    if (text !== saved) await storage.save(text)
    saved = text
  }

  const ready = load()
  let last: Promise<unknown> = ready
  const transact: Transact = (work) => {
    const turn = last.then(async () => {
      await catchUp()
      purgeExpired(context)
      try {
        return await work(context)
      } finally {
        notify()
        await save()
      }
    })
    last = turn.catch(() => {})
    return turn
  }

  const { outbox, notify } = createOutbox(context, () => void transact(async () => {}).catch(() => {}))
  const { failNext, network, intercept } = createFaultInjection()
  const handle = createHandler(context, transact, { intercept })
  const endpoint = `https://cognito-idp.${region}.amazonaws.com/`
  return {
    userPoolId,
    clientId,
    region,
    endpoint,
    fetch: createFetch(handle),
    handle,
    outbox,
    failNext,
    network,
    ready,
  }
}

async function loadText(storage: PoolStorage): Promise<string | null> {
  try {
    return await storage.load()
  } catch {
    return null
  }
}
