import type { Pool } from './pool.ts'
import { isListName, keyOf, type PoolChange } from './poolChange.ts'
import type { ListName } from './recordKeys.ts'

/** Notes what may change before it does, and later says what did. Costs as much as was noted, whatever the size of the pool. */
export interface ChangeLog {
  /** Notes a record before a caller may change or remove it. */
  readonly noteRecord: (name: ListName, record: object) => void
  /** Notes a record that is about to be added. */
  readonly noteNew: (name: ListName, record: object) => void
  /** Notes a whole member of the pool before a caller may change it. */
  readonly noteMember: (name: string) => void
  /** Returns what has changed since the last call, or `undefined`. */
  readonly take: () => PoolChange | undefined
}

/** @param isListed Returns whether a list has a record. */
export function createChangeLog(pool: Pool, isListed: (name: ListName, record: object) => boolean): ChangeLog {
  /** The texts of the noted records; `null` for a new one. */
  const records = new Map<ListName, Map<object, string | null>>()
  /** The texts of the noted lists, by primary key. */
  const lists = new Map<ListName, Map<string, string>>()
  /** The texts of the other noted members. */
  const members = new Map<string, string | undefined>()

  const noted = (name: ListName) => {
    const list = records.get(name) ?? new Map<object, string | null>()
    records.set(name, list)
    return list
  }
  const noteRecord = (name: ListName, record: object) => {
    if (!lists.has(name) && !noted(name).has(record)) noted(name).set(record, JSON.stringify(record))
  }
  const noteList = (name: ListName) => {
    if (lists.has(name)) return
    for (const record of pool[name] as object[]) noteRecord(name, record)
    const before = [...noted(name)].flatMap(([record, text]) =>
      text === null ? [] : [[keyOf(name, record), text] as const],
    )
    lists.set(name, new Map(before))
  }
  const readMember = (name: string) => (pool as unknown as Record<string, unknown>)[name]

  return {
    noteRecord,
    noteNew: (name, record) => {
      if (!lists.has(name)) noted(name).set(record, null)
    },
    noteMember: (name) => {
      if (isListName(name)) noteList(name)
      else if (!members.has(name)) members.set(name, JSON.stringify(readMember(name)))
    },
    take: () => {
      const put: Record<string, object[]> = {}
      const remove: Record<string, string[]> = {}
      const set: Record<string, unknown> = {}
      for (const name of new Set([...records.keys(), ...lists.keys()])) {
        const change = lists.has(name) ? changeOfList(name) : changeOfRecords(name)
        if (change.put.length) put[name] = change.put
        if (change.remove.length) remove[name] = change.remove
      }
      for (const [name, text] of members) if (JSON.stringify(readMember(name)) !== text) set[name] = readMember(name)
      records.clear()
      lists.clear()
      members.clear()
      const parts = Object.entries({ put, remove, set }).filter(([, part]) => Object.keys(part).length)
      return parts.length ? Object.fromEntries(parts) : undefined
    },
  }

  function changeOfRecords(name: ListName) {
    const change = { put: [] as object[], remove: [] as string[] }
    for (const [record, text] of noted(name)) {
      const isStillListed = isListed(name, record)
      if (isStillListed && JSON.stringify(record) !== text) change.put.push(record)
      if (!isStillListed && text !== null) change.remove.push(keyOf(name, record))
    }
    return change
  }

  function changeOfList(name: ListName) {
    const before = new Map(lists.get(name))
    const put = (pool[name] as object[]).filter((record) => {
      const key = keyOf(name, record)
      const text = before.get(key)
      before.delete(key)
      return JSON.stringify(record) !== text
    })
    return { put, remove: [...before.keys()] }
  }
}
