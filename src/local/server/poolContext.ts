import type { Pool } from '../state/pool.ts'
import type { Settings } from './settings.ts'

/** The data of an operation: the pool, which it may change, and the pool's settings. */
export interface PoolContext {
  pool: Pool
  readonly settings: Settings
  /** Runs a trigger. Calls to the pool that arrive meanwhile don't wait for the call that runs it: they may be the trigger's own. */
  readonly duringTrigger: <Result>(trigger: () => Result | Promise<Result>) => Promise<Result>
  /** The User-Agent header of the current request. */
  readonly userAgent?: string | null
  /** The origin that the current request was sent to. */
  readonly origin?: string
}
