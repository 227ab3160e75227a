import type { PoolContext } from './poolContext.ts'

/** Runs work on the pool, one call at a time, and saves the pool afterwards. */
export type Transact = <Result>(work: (context: PoolContext) => Promise<Result>) => Promise<Result>
