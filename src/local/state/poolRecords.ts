import { type ChangeLog, createChangeLog } from './changeLog.ts'
import type { Pool } from './pool.ts'
import { isListName, keyOf, type PoolChange } from './poolChange.ts'
import { createRecordIndex, type RecordIndex } from './recordIndex.ts'
import { type ListName, type RecordOf, sharedKeys } from './recordKeys.ts'

interface Tracking {
  /** The pool itself, whose members can be read without noting them. */
  plain: Pool
  indexOf: (name: ListName) => RecordIndex<object>
  log: ChangeLog | undefined
  settle: () => void
}

const trackings = new WeakMap<Pool, Tracking>()

/**
 * Returns a view of a pool that notices which members are used. The functions below find, add and remove single records, and note only
 * those. Reading a member such as `pool.users` notes the whole list: always right, but as slow as the list is long.
 *
 * @param logsChanges Whether {@link takeChange} will be called.
 */
export function trackPool(pool: Pool, { logsChanges = false } = {}): Pool {
  const tracking = createTracking(pool, logsChanges)
  const note = (name: string | symbol) => {
    if (typeof name !== 'string' || !Object.hasOwn(pool, name)) return
    tracking.log?.noteMember(name)
    if (isListName(name)) tracking.indexOf(name).distrust()
  }
  const view = new Proxy(pool, {
    get: (target, name) => {
      note(name)
      return Reflect.get(target, name)
    },
    set: (target, name, value) => {
      if (typeof name === 'string') tracking.log?.noteMember(name)
      return Reflect.set(target, name, value)
    },
  })
  trackings.set(view, tracking)
  return view
}

function createTracking(plain: Pool, logsChanges: boolean): Tracking {
  const indexes = new Map<ListName, RecordIndex<object>>()
  const indexOf = (name: ListName) => {
    const known = indexes.get(name)
    if (known) return known
    const shared = sharedKeys[name] as ((record: object) => string[]) | undefined
    const index = createRecordIndex<object>(
      () => plain[name] as object[],
      (record) => [keyOf(name, record), ...(shared?.(record) ?? [])],
    )
    indexes.set(name, index)
    return index
  }
  const log = logsChanges ? createChangeLog(plain, (name, record) => indexOf(name).has(record)) : undefined
  const settle = () => {
    for (const index of indexes.values()) index.settle()
  }
  return { plain, indexOf, log, settle }
}

function trackingOf(pool: Pool): Tracking {
  const known = trackings.get(pool)
  if (known) return known
  const tracking = createTracking(pool, false)
  trackings.set(pool, tracking)
  return tracking
}

/** Returns the records with a primary or shared key (see `recordKeys.ts`), in the order of the list. The caller may change them. */
export function findRecords<Name extends ListName>(pool: Pool, name: Name, key: string): RecordOf<Name>[] {
  const { indexOf, log } = trackingOf(pool)
  const records = indexOf(name).find(key)
  for (const record of records) log?.noteRecord(name, record)
  return records as RecordOf<Name>[]
}

/** Returns the record with a primary key. The caller may change it. */
export const findRecord = <Name extends ListName>(pool: Pool, name: Name, key: string): RecordOf<Name> | undefined =>
  findRecords(pool, name, key)[0]

export function addRecord<Name extends ListName>(pool: Pool, name: Name, record: RecordOf<Name>): void {
  const { indexOf, log } = trackingOf(pool)
  log?.noteNew(name, record)
  indexOf(name).add(record)
}

export function removeRecord<Name extends ListName>(pool: Pool, name: Name, record: RecordOf<Name>): void {
  const { indexOf, log } = trackingOf(pool)
  log?.noteRecord(name, record)
  indexOf(name).remove(record)
}

/** Removes all records but some. Takes as long as the list is. */
export function keepRecords<Name extends ListName>(
  pool: Pool,
  name: Name,
  isKept: (record: RecordOf<Name>) => boolean,
): void {
  const list = readRecords(pool, name)
  const removed = list.filter((record) => !isKept(record))
  if (!removed.length) return
  const { plain, log } = trackingOf(pool)
  for (const record of removed) log?.noteRecord(name, record)
  Object.assign(plain, { [name]: list.filter(isKept) })
}

/** Returns a list whose records the caller doesn't change. */
export const readRecords = <Name extends ListName>(pool: Pool, name: Name): readonly RecordOf<Name>[] =>
  trackingOf(pool).plain[name] as readonly RecordOf<Name>[]

/** Says that a call has ended, and no one holds a record any longer. */
export const settleRecords = (pool: Pool): void => trackingOf(pool).settle()

/** Returns what has changed since the last call, or `undefined`. */
export const takeChange = (pool: Pool): PoolChange | undefined => trackingOf(pool).log?.take()

/** Returns the pool without its tracking, to be stored as a whole. */
export const plainPool = (pool: Pool): Pool => trackingOf(pool).plain
