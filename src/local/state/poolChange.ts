import type { Pool } from './pool.ts'
import { type ListName, primaryKey } from './recordKeys.ts'

/** What a call changed in a pool, as plain data: one line of a pool's file. */
export interface PoolChange {
  /** New and changed records, keyed by the name of their list. */
  put?: Record<string, object[]>
  /** The primary keys of removed records, keyed by the name of their list. */
  remove?: Record<string, string[]>
  /** The new values of members that aren't lists. */
  set?: Record<string, unknown>
}

/** One line of a file with several pools: what changed in one of them, the whole of one, or that it was deleted. */
export interface JournalEntry extends PoolChange {
  /** The pool's id. Default: the first pool. */
  pool?: string
  /** The pool as it is now, whatever earlier lines say. */
  whole?: Pool
  deleted?: true
}

export const isListName = (name: string): name is ListName => Object.hasOwn(primaryKey, name)

/** Returns the primary key of a record of any list. */
export const keyOf = (name: ListName, record: object): string =>
  (primaryKey[name] as (record: object) => string)(record)

/** Applies changes to a pool, in order. */
export function applyChanges(pool: Pool, changes: readonly PoolChange[]): void {
  const lists = new Map<ListName, Map<string, object>>()
  const listOf = (name: string) => {
    if (!isListName(name)) throw new TypeError(`A pool has no list ${name}.`)
    const known = lists.get(name)
    if (known) return known
    const list = new Map((pool[name] as object[]).map((record) => [keyOf(name, record), record]))
    lists.set(name, list)
    return list
  }
  for (const { put = {}, remove = {}, set = {} } of changes) {
    for (const [name, keys] of Object.entries(remove)) for (const key of keys) listOf(name).delete(key)
    for (const [name, records] of Object.entries(put)) {
      for (const record of records) listOf(name).set(keyOf(name as ListName, record), record)
    }
    Object.assign(pool, set)
  }
  for (const [name, list] of lists) Object.assign(pool, { [name]: [...list.values()] })
}

/**
 * Applies the lines of a file to its pools, in order.
 *
 * @throws {TypeError} for a line about a pool or a list that doesn't exist.
 */
export function applyEntries(pools: Map<string, Pool>, firstId: string, entries: readonly JournalEntry[]): void {
  const changesOf = new Map<string, PoolChange[]>()
  for (const { pool: id = firstId, whole, deleted, ...change } of entries) {
    if (whole) pools.set(id, whole)
    else if (!pools.has(id)) throw new TypeError(`There is no pool ${id}.`)
    if (deleted) pools.delete(id)
    const changes = whole || deleted ? [] : (changesOf.get(id) ?? [])
    changes.push(change)
    changesOf.set(id, changes)
  }
  for (const [id, changes] of changesOf) {
    const pool = pools.get(id)
    if (pool) applyChanges(pool, changes)
  }
}
