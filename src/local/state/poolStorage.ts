import { emptyPool, POOL_VERSION, type Pool } from './pool.ts'

/**
 * Where a pool is kept between pages or processes. One text holds all of it: verifiers of passwords, but also running
 * sessions, refresh tokens, codes and private signing keys. It is for development.
 */
export interface PoolStorage {
  /** What was saved last; `null` at first. What it rejects with or cannot be read counts as nothing. */
  load: () => string | null | Promise<string | null>
  /**
   * Called after each call that changed something, never twice at a time. Where it fails, that call is answered with
   * InternalErrorException, and the pool goes on with what it did.
   */
  save: (text: string) => void | Promise<void>
}

/**
 * Keeps a pool in `localStorage` or `sessionStorage`.
 *
 * @param key Default: `poolgate.localPool`.
 * @example
 * createLocalPool({ storage: webStorage(localStorage) })
 */
export const webStorage = (storage: Pick<Storage, 'getItem' | 'setItem'>, key = 'poolgate.localPool'): PoolStorage => ({
  load: () => storage.getItem(key),
  save: (text) => storage.setItem(key, text),
})

/** The pool in a saved text. `undefined` for anything else: junk, another version, another pool's. */
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
