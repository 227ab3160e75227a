/**
 * Finds the records of one list by their keys. It is derived from the list and not stored.
 *
 * Callers may change a record that they got, so its keys are read again at each later look-up until `settle`. A list that was replaced
 * or has another length is read again as a whole.
 */
export interface RecordIndex<R extends object> {
  /** Returns the records with a key, in the order of the list. */
  readonly find: (key: string) => R[]
  readonly has: (record: R) => boolean
  readonly add: (record: R) => void
  readonly remove: (record: R) => void
  /** Says that any record may change from now on, because the whole list was handed out. */
  readonly distrust: () => void
  /** Says that no caller holds a record any longer. */
  readonly settle: () => void
}

export function createRecordIndex<R extends object>(
  readList: () => R[],
  keysOf: (record: R) => readonly string[],
): RecordIndex<R> {
  let known: { list: R[] | undefined; length: number } = { list: undefined, length: 0 }
  const byKey = new Map<string, Set<R>>()
  const indexed = new Map<R, readonly string[]>()
  const lent = new Set<R>()
  let isDistrusted = false

  const insert = (record: R) => {
    const keys = keysOf(record)
    indexed.set(record, keys)
    for (const key of keys) {
      const records = byKey.get(key)
      if (records) records.add(record)
      else byKey.set(key, new Set([record]))
    }
  }
  const drop = (record: R) => {
    for (const key of indexed.get(record) ?? []) {
      const records = byKey.get(key)
      records?.delete(record)
      if (records?.size === 0) byKey.delete(key)
    }
    indexed.delete(record)
  }
  const rebuild = (list: R[]) => {
    byKey.clear()
    indexed.clear()
    for (const record of list) insert(record)
    known = { list, length: list.length }
  }
  const reinsertIfChanged = (record: R) => {
    const keys = indexed.get(record)
    if (!keys) return
    const current = keysOf(record)
    if (keys.length === current.length && keys.every((key, position) => key === current[position])) return
    drop(record)
    insert(record)
  }
  const update = () => {
    const list = readList()
    if (isDistrusted || list !== known.list || list.length !== known.length) rebuild(list)
    else for (const record of lent) reinsertIfChanged(record)
  }

  return {
    find: (key) => {
      update()
      const records = [...(byKey.get(key) ?? [])]
      for (const record of records) lent.add(record)
      return records
    },
    has: (record) => {
      update()
      return indexed.has(record)
    },
    add: (record) => {
      update()
      const list = readList()
      list.push(record)
      insert(record)
      lent.add(record)
      known.length = list.length
    },
    remove: (record) => {
      update()
      const list = readList()
      const position = list.indexOf(record)
      if (position < 0) return
      list.splice(position, 1)
      drop(record)
      known.length = list.length
    },
    distrust: () => {
      isDistrusted = true
    },
    settle: () => {
      if (isDistrusted || lent.size) update()
      isDistrusted = false
      lent.clear()
    },
  }
}
