import { emptyPool, POOL_VERSION, type Pool } from './pool.ts'

/**
 * Stores a pool between pages or processes, as one string. It contains password verifiers, open sessions, refresh tokens, codes and
 * private signing keys, so use it for development only.
 */
export interface PoolStorage {
  /** Returns the last saved text, or `null`. A rejection, or a text that can't be parsed, counts as `null`. */
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

/** Parses a saved pool. Returns `undefined` for anything else, such as another version or another pool. */
export function readPool(text: string | null, userPoolId: string): Pool | undefined {
  try {
    const pool: unknown = JSON.parse(text ?? 'null')
    return isPool(pool) && pool.userPoolId === userPoolId ? pool : undefined
  } catch {
    return undefined
  }
}

function isPool(value: unknown): value is Pool {
  if (!isRecord(value) || value.version !== POOL_VERSION || typeof value.secret !== 'string') return false
  const lists = Object.entries(emptyPool('', new Uint8Array())).filter(([, empty]) => Array.isArray(empty))
  return isKeys(value.keys) && lists.every(([name]) => isListOfRecords(value[name]))
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const isListOfRecords = (value: unknown) => Array.isArray(value) && value.every(isRecord)

const isKeys = (value: unknown) => value === null || (isRecord(value) && isRecord(value.id) && isRecord(value.access))
