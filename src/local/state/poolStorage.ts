import type { Pool } from './pool.ts'

/**
 * Stores a pool between pages or processes, as one string. It contains password verifiers or hashes, open sessions, refresh tokens, codes and
 * private signing keys, so use it for development only.
 */
export interface PoolStorage {
  /**
   * Returns the last saved text, or `null`. If it rejects when the pool starts, or ever returns a text that isn't this pool in this
   * version, then the pool doesn't use the storage, so that it overwrites nothing, and logs a warning. Other rejections fail the call.
   */
  load: () => string | null | Promise<string | null>
  /**
   * Saves the text. Called after each call that changed the pool, never concurrently. If it fails, the call responds with
   * InternalErrorException, but its changes stay in memory.
   */
  save: (text: string) => void | Promise<void>
}

/**
 * Stores a pool in `localStorage` or `sessionStorage`.
 *
 * @param key Default: `poolgate.localPool`.
 * @example
 * createLocalPool({ storage: webStorage(localStorage) })
 */
export const webStorage = (storage: Pick<Storage, 'getItem' | 'setItem'>, key = 'poolgate.localPool'): PoolStorage => ({
  load: () => storage.getItem(key),
  save: (text) => storage.setItem(key, text),
})

/** The saved form of one pool. */
export interface SavedPool {
  /** Returns a view of a new pool, which notices what changes (see `poolRecords.ts`). */
  track: (pool: Pool) => Pool
  /** Returns the pool if it was saved before, or if another page has changed it since the last call. */
  load: () => Promise<Pool | undefined>
  /** Saves the pool if it has changed. */
  save: (pool: Pool) => Promise<void>
}

/** Says that a storage isn't used. */
export const warnOfStorage = (reason: string): void =>
  console.warn(
    `Poolgate: The local pool doesn't use its storage, which ${reason}. Nothing is overwritten, and nothing is saved. Clear the storage, or choose another one.`,
  )
