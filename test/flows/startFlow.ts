import { createClient, createFlowContext, createSession, type FlowContext, type FlowOptions } from 'poolgate/client'
import { createLocalPool, type LocalPool, type LocalPoolOptions, type SeedUser } from 'poolgate/local'
import { expect } from 'vitest'
import { expectMailToBeRead, tap, type Wiretap } from './wiretap.ts'

export const EMAIL = 'ann@example.com'
export const PASSWORD = 'Correct-Horse-9!'
export const NEW_PASSWORD = 'Battery-Staple-8?'

export const annAs = (status: SeedUser['status'], more: Partial<SeedUser> = {}): SeedUser => ({
  password: PASSWORD,
  attributes: { email: EMAIL },
  status,
  ...more,
})

export interface FlowScene extends Wiretap {
  pool: LocalPool
  context: FlowContext
  now: () => number
  /** Advances the clocks of the pool and the flow, in seconds. */
  advance: (seconds: number) => void
}

/** Creates a pool and a flow context, with a clock that only the test advances. */
export function startFlow(
  options: LocalPoolOptions = {},
  flow: Pick<FlowOptions, 'authFlow' | 'passwordChallenge' | 'preferredChallenge' | 'deviceStorage'> = {},
): FlowScene {
  const clock = { now: Date.UTC(2025, 2, 4, 9, 5, 7) }
  const now = () => clock.now
  const pool = createLocalPool({ now, usernameAttributes: ['email'], users: [annAs('CONFIRMED')], ...options })
  expectMailToBeRead(pool)
  const wiretap = tap(createClient({ userPoolId: pool.userPoolId, clientId: pool.clientId, fetch: pool.fetch }))
  const session = createSession(wiretap.client, { storage: 'memory', now })
  return {
    ...wiretap,
    pool,
    now,
    context: createFlowContext({ client: wiretap.client, session, now, ...flow }),
    advance: (seconds) => {
      clock.now += 1000 * seconds
    },
  }
}

/** Matches the error of a failed action by its code: `rejects.toEqual(refusal('wrongCode'))`. */
export const refusal = (code: string): unknown => expect.objectContaining({ name: 'AuthError', code })
