import { createFlowContext, createSession, type FlowContext, type FlowOptions } from 'poolgate/client'
import type { LocalPoolOptions } from 'poolgate/local'
import { createTestPool, type TestPool } from '../support/pools.ts'
import { createStoppedClock } from '../support/testClock.ts'

export interface TestFlow extends TestPool {
  context: FlowContext
  now: () => number
  /** Advances the clocks of the pool and the flow, in seconds. */
  advance: (seconds: number) => void
}

/** Creates a pool and a flow context, with a clock that only the test advances. */
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
