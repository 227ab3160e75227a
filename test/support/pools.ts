import { type Client, createClient } from 'poolgate/client'
import { createLocalPool, type LocalPool, type LocalPoolOptions } from 'poolgate/local'
import { type Answer, type RecordedRequest, recordRequests } from './requests.ts'
import { json, networkError, untilAborted } from './responses.ts'
import { createRunningClock, type TestClock } from './testClock.ts'
import { announceTestPool } from './testPoolListeners.ts'
import { seedAnn } from './users.ts'

/** A local pool, and a client whose requests a test sees and answers. Free of Vitest and Node: stories use it too. */
export interface TestPool {
  pool: LocalPool
  /** How the pool was made. The forms are told the same. */
  options: LocalPoolOptions
  client: Client
  /** The pool's clock. */
  clock: TestClock
  /** `off`: every request fails. `stuck`: none gets a response. */
  network: { state: 'on' | 'off' | 'stuck' }
  /** What the client sent. */
  requests: RecordedRequest[]
  operations: () => string[]
  /** By operation: gives responses in the pool's place. */
  answers: Record<string, Answer>
  /** Puts this body in the place of the next response. */
  answerNext: (body: object) => void
  /** The bodies of all responses, for a test that searches for secrets of the service. */
  responseBodies: string[]
}

/**
 * Creates a pool with email addresses as usernames, where Ann has a confirmed account.
 *
 * @param clock - Default: one that runs.
 */
export function createTestPool(given: LocalPoolOptions = {}, clock: TestClock = createRunningClock()): TestPool {
  const options: LocalPoolOptions = {
    usernameAttributes: ['email'],
    users: [seedAnn()],
    now: () => clock.now,
    ...given,
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
