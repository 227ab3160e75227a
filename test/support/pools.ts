import { type Client, createClient } from 'poolgate/client'
import { createLocalPool, type LocalPool, type LocalPoolOptions } from 'poolgate/local'
import { type Answer, type RecordedRequest, recordRequests } from './requests.ts'
import { json, networkError, untilAborted } from './responses.ts'
import { createRunningClock, type TestClock } from './testClock.ts'
import { announceTestPool } from './testPoolListeners.ts'
import { seedAnn } from './users.ts'

/** A local pool, and a client whose requests a test can record and respond to. Free of Vitest and Node: stories use it too. */
export interface TestPool {
  pool: LocalPool
  /** The options of the pool, which also configure the forms. */
  options: LocalPoolOptions
  client: Client
  /** The pool's clock. */
  clock: TestClock
  /** `off`: every request fails. `stuck`: no request gets a response. */
  network: { state: 'on' | 'off' | 'stuck' }
  /** The client's requests. */
  requests: RecordedRequest[]
  operations: () => string[]
  /** Responses in place of the pool's, by operation. */
  answers: Record<string, Answer>
  /** Replaces the next response with this body. */
  answerNext: (body: object) => void
  /** The bodies of all responses, for a test that searches for secrets of the service. */
  responseBodies: string[]
}

/**
 * Creates a pool with email addresses as usernames, where Ann has a confirmed account.
 *
 * @param clock - Default: a running one.
 */
export function createTestPool(overrides: LocalPoolOptions = {}, clock: TestClock = createRunningClock()): TestPool {
  const options: LocalPoolOptions = {
    usernameAttributes: ['email'],
    users: [seedAnn()],
    now: () => clock.now,
    webAuthn: () => import('@simplewebauthn/server'),
    ...overrides,
  }
  const pool = createLocalPool(options)
  const network: TestPool['network'] = { state: 'on' }
  const answers: Record<string, Answer> = {}
  const nextBodies: object[] = []
  const responseBodies: string[] = []

  async function send(request: RecordedRequest): Promise<Response> {
    const answer = answers[request.operation]?.(request)
    if (answer) return answer
    if (network.state === 'off') return networkError()
    const body = nextBodies.shift()
    if (body) return json(body)
    if (network.state === 'stuck') return untilAborted(request.signal)
    return pool.fetch(request.url, request.init)
  }

  const { fetch, requests, operations } = recordRequests(async (request) => {
    const response = await send(request)
    responseBodies.push(await response.clone().text())
    return response
  })

  const testPool: TestPool = {
    pool,
    options,
    client: createClient({ userPoolId: pool.userPoolId, clientId: pool.clientId, fetch }),
    clock,
    network,
    requests,
    operations,
    answers,
    answerNext: (body) => void nextBodies.push(body),
    responseBodies,
  }
  announceTestPool(testPool)
  return testPool
}
