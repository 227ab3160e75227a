import type { Pool } from '../state/pool.ts'
import type { Settings } from './settings.ts'

/** What an operation works on: the pool, which it may change, and how the pool is to behave. */
export interface PoolContext {
  pool: Pool
  readonly settings: Settings
  /** Of the request at hand: what the browser calls itself. */
  readonly userAgent?: string | null
}
