import { createLocalPool, type LocalPool, type LocalPoolOptions, type PoolSettings } from 'poolgate/local'
import type { RealPool } from '../../../playground/src/realPool.ts'
import { deferred } from '../deferred.ts'
import { operationOf } from '../requests.ts'
import { createRunningClock, type TestClock } from '../testClock.ts'
import { ann, seedAnn } from '../users.ts'
import { see } from './actions.ts'
import { test as base, type Playground } from './openPlayground.ts'

/** The test function of files in which each test connects a pool: until then, the page is empty. */
export const test = base.extend<{ loadsFirst: boolean }>({ loadsFirst: false })

/** A local pool that the playground reaches over the network, so that a test can count, delay and lose requests. */
export interface RemotePool {
  readonly pool: LocalPool
  readonly endpoint: string
  /** The pool's clock. The pages have their own. */
  readonly clock: TestClock
  /** The called operations, in order. */
  readonly calls: string[]
  /** The bodies of the requests. */
  readonly bodies: string[]
  /** The inputs of the calls of an operation. */
  inputs: (operation: string) => Record<string, unknown>[]
  /** Holds the next request of an operation until `letGo`. */
  hold: (operation: string) => Hold
  /** Holds the next response to an operation, which the pool has carried out, until `letGo`. */
  holdResponse: (operation: string) => Hold
  /** Adds members to the next response to an operation. */
  answerNext: (operation: string, members: object) => void
  /** How every request fails, while set. */
  fault: 'none' | 'disconnected' | 'broken'
}

interface Hold {
  /** Resolves once the request arrives, or the response is ready. */
  arrived: Promise<void>
  letGo: () => void
}

/** The options of a pool in which users choose a username, and Ann has an account. */
const annPool: LocalPoolOptions = {
  users: [seedAnn('CONFIRMED', { given_name: 'Ann' }, { username: ann.username })],
}

/** Serves a pool from a URL of the playground's own origin, and connects the playground to it. */
export async function connectRemotePool(
  playground: Playground,
  options: LocalPoolOptions = annPool,
  flow: RealPool['flow'] = {},
  storage: RealPool['storage'] = 'tab',
): Promise<RemotePool> {
  const remote = await serveRemotePool(playground, options)
  const { userPoolId, clientId } = remote.pool
  const choice = { userPoolId, clientId, endpoint: remote.endpoint, flow, storage, settings: settingsOf(options) }
  await playground.context.addInitScript(storeChoice, [new URL(playground.url).origin, JSON.stringify(choice)] as const)
  await playground.page.goto(playground.url)
  await see(playground.page, 'Sign in')
  return remote
}

/** Runs in each page of the playground before it loads. */
function storeChoice([origin, choice]: readonly [origin: string, choice: string]) {
  if (location.origin === origin) localStorage.setItem('poolgate-playground.real-pool', choice)
}

/** Returns the settings that a host app would pass to the forms. */
const settingsOf = ({ usernameAttributes, deviceConfiguration, confirmBy }: LocalPoolOptions): PoolSettings => ({
  ...(usernameAttributes && { usernameAttributes }),
  ...(deviceConfiguration && { deviceConfiguration }),
  ...(confirmBy && { confirmBy }),
})

export async function serveRemotePool(
  playground: Playground,
  options: LocalPoolOptions = annPool,
): Promise<RemotePool> {
  const clock = createRunningClock()
  const pool = createLocalPool({
    webAuthn: () => import('@simplewebauthn/server'),
    now: () => clock.now,
    ...options,
  })
  const endpoint = new URL('/cognito/', playground.url).href
  const [requestHolds, responseHolds] = [createHolds(), createHolds()]
  const remote: RemotePool = {
    pool,
    endpoint,
    clock,
    calls: [],
    bodies: [],
    inputs: (operation) =>
      remote.bodies.filter((_, index) => remote.calls[index] === operation).map((body) => JSON.parse(body)),
    fault: 'none',
    hold: requestHolds.hold,
    holdResponse: responseHolds.hold,
    answerNext,
  }

  const addedMembers = new Map<string, object>()
  function answerNext(operation: string, members: object): void {
    addedMembers.set(operation, members)
  }

  await playground.context.route(endpoint, async (route) => {
    const request = route.request()
    const headers = request.headers()
    const operation = operationOf(headers)
    remote.calls.push(operation)
    remote.bodies.push(request.postData() ?? '')
    if (remote.fault === 'disconnected') return route.abort('internetdisconnected')
    if (remote.fault === 'broken') return route.fulfill({ status: 500, body: '<html>Bad day</html>' })
    await requestHolds.pass(operation)
    const response = await pool.handle(
      new Request(request.url(), { method: request.method(), headers, body: request.postData() }),
    )
    const text = await response.text()
    const members = addedMembers.get(operation)
    addedMembers.delete(operation)
    await responseHolds.pass(operation)
    const body = members ? JSON.stringify({ ...JSON.parse(text), ...members }) : text
    await route
      .fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body })
      .catch(() => {})
  })
  return remote
}

function createHolds() {
  const holds = new Map<string, { announce: () => void; released: Promise<void> }>()
  return {
    hold(operation: string): Hold {
      const arrival = deferred<void>()
      const release = deferred<void>()
      holds.set(operation, { announce: arrival.resolve, released: release.promise })
      return { arrived: arrival.promise, letGo: release.resolve }
    },
    /** Resolves once the operation isn't held. */
    async pass(operation: string): Promise<void> {
      const held = holds.get(operation)
      holds.delete(operation)
      held?.announce()
      await held?.released
    },
  }
}
