import { createLocalPool, type LocalPool, type LocalPoolOptions, type PoolSettings } from 'poolgate/local'
import type { RealPool } from '../../playground/src/realPool.ts'
import type { Visit } from './visit.ts'
import { see } from './walk.ts'

/** A user pool behind the network, so that requests can be counted, held back and lost. */
export interface RemotePool {
  readonly pool: LocalPool
  readonly endpoint: string
  /** The operations that were asked for, in order. */
  readonly calls: string[]
  /** What was sent with them. */
  readonly bodies: string[]
  /** Keeps the next request of an operation waiting, until it is let go. */
  hold: (operation: string) => Hold
  /** The next answer to an operation says this, as the local pool would not. */
  answerNext: (operation: string, members: object) => void
  /** While set, every request ends like this. */
  fault: 'none' | 'disconnected' | 'broken'
}

interface Hold {
  /** Resolves once the request is there. */
  arrived: Promise<void>
  letGo: () => void
}

export const ann = { username: 'ann', email: 'ann@example.com', password: 'Canary-of-Ann-2026!' }

export const seeds: LocalPoolOptions = {
  users: [
    {
      username: ann.username,
      password: ann.password,
      attributes: { email: ann.email, given_name: 'Ann' },
      status: 'CONFIRMED',
    },
  ],
}

/** Serves a pool at an address of the playground's own origin, and points the playground to it. */
export async function connectRemotePool(
  visit: Visit,
  options: LocalPoolOptions = seeds,
  flow: RealPool['flow'] = {},
): Promise<RemotePool> {
  const remote = await serveRemotePool(visit, options)
  const { userPoolId, clientId } = remote.pool
  await visit.page.evaluate(
    (choice) => localStorage.setItem('poolgate-playground.real-pool', choice),
    JSON.stringify({ userPoolId, clientId, endpoint: remote.endpoint, flow, settings: settingsOf(options) }),
  )
  await visit.page.reload()
  await see(visit.page, 'Sign in')
  return remote
}

/** What the forms are told, as a team would tell them. */
const settingsOf = ({ usernameAttributes, deviceConfiguration, confirmBy }: LocalPoolOptions): PoolSettings => ({
  ...(usernameAttributes && { usernameAttributes }),
  ...(deviceConfiguration && { deviceConfiguration }),
  ...(confirmBy && { confirmBy }),
})

export async function serveRemotePool(visit: Visit, options: LocalPoolOptions = seeds): Promise<RemotePool> {
  const pool = createLocalPool(options)
  const endpoint = new URL('/cognito/', visit.url).href
  const holds = new Map<string, { announce: () => void; released: Promise<void> }>()
  const remote: RemotePool = { pool, endpoint, calls: [], bodies: [], fault: 'none', hold, answerNext }

  function hold(operation: string): Hold {
    let announce = () => {}
    let letGo = () => {}
    const arrived = new Promise<void>((resolve) => {
      announce = resolve
    })
    const released = new Promise<void>((resolve) => {
      letGo = resolve
    })
    holds.set(operation, { announce, released })
    return { arrived, letGo }
  }

  const answers = new Map<string, object>()
  function answerNext(operation: string, members: object): void {
    answers.set(operation, members)
  }

  await visit.context.route(endpoint, async (route) => {
    const request = route.request()
    const headers = request.headers()
    const operation = headers['x-amz-target']?.split('.')[1] ?? ''
    remote.calls.push(operation)
    remote.bodies.push(request.postData() ?? '')
    if (remote.fault === 'disconnected') return route.abort('internetdisconnected')
    if (remote.fault === 'broken') return route.fulfill({ status: 500, body: '<html>Bad day</html>' })
    const held = holds.get(operation)
    holds.delete(operation)
    held?.announce()
    await held?.released
    const answer = await pool.handle(
      new Request(request.url(), { method: request.method(), headers, body: request.postData() }),
    )
    const text = await answer.text()
    const members = answers.get(operation)
    answers.delete(operation)
    const body = members ? JSON.stringify({ ...JSON.parse(text), ...members }) : text
    await route.fulfill({ status: answer.status, headers: Object.fromEntries(answer.headers), body }).catch(() => {})
  })
  return remote
}
