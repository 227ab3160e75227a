import type { PoolContext } from '../server/poolContext.ts'
import type { Resource } from '../state/administration.ts'

/** An operation of the service on one pool. Its input was validated against the service model. */
export type PoolOperation = (context: PoolContext, input: Resource) => object | Promise<object>

/** Operations by their AWS names. */
export type PoolOperations = Record<string, PoolOperation>
