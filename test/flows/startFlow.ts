import { createFlowContext, createSession, type FlowContext, type FlowOptions } from 'poolgate/client'
import type { LocalPoolOptions } from 'poolgate/local'
import { createTestPool, type TestPool } from '../support/pools.ts'
import { createStoppedClock } from '../support/testClock.ts'

export interface TestFlow extends TestPool {
  context: FlowContext
  now: () => number
  /** Moves the pool's clock and the flow's, in seconds. */
  advance: (seconds: number) => void
}

/** Starts a flow on a test pool of its own. Only the test moves the clock. */
export function startFlow(
  options: LocalPoolOptions = {},
  flow: Pick<FlowOptions, 'authFlow' | 'passwordChallenge' | 'preferredChallenge' | 'deviceStorage'> = {},
): TestFlow {
  const testPool = createTestPool(options, createStoppedClock())
  const { client, clock } = testPool
  const now = () => clock.now
  const session = createSession(client, { storage: 'memory', now })
  return {
    ...testPool,
    now,
    context: createFlowContext({ client, session, now, ...flow }),
    advance: clock.advance,
  }
}
