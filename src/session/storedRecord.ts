import { afterwards, isPromise } from '../async/afterwards.ts'
import { withinLimit } from '../async/withinLimit.ts'
import type { TokenStorage } from './storage.ts'

/** How long, in milliseconds, to wait for one operation of the host app's storage. */
const STORAGE_LIMIT = 4_000

/** The text of a record, `null` if there is none, `undefined` if the storage can't tell. */
export type StoredText = string | null | undefined

/** One value in a storage, which may be slow, settle out of order, hang or throw. Nothing here throws or waits forever. */
export interface StoredRecord {
  /** Reads the storage, after pending writes. After a failed write the storage can't tell. Synchronous if the storage is. */
  read: () => StoredText | Promise<StoredText>
  /** As `read`, but returns what is there also after a failed write. */
  readAnyway: () => StoredText | Promise<StoredText>
  /**
   * Writes the text, or removes the record, after pending writes. Returns whether the storage holds what was written last. Synchronous if
   * the storage is.
   */
  write: (text: string | null) => boolean | Promise<boolean>
}

interface RecordListeners {
  /** Receives what a read returned after its time limit, if this page has written nothing. */
  onLateRead?: (text: string | null) => void
  /** Called after a write that failed or didn't end in time. */
  onFailure?: () => void
}

export function createStoredRecord(storage: TokenStorage, key: string, listeners: RecordListeners = {}): StoredRecord {
  const { onLateRead, onFailure } = listeners
  let wanted: StoredText
  let pending: Promise<boolean> | undefined
  /** After a failed write, the storage doesn't hold what this page holds, and can't say what other tabs do. */
  let isTrusted = true

  const put = (text: string | null): void | Promise<void> => {
    if (text !== null) return storage.set(key, text)
    // A storage that can't remove the tokens may still be able to replace them.
    const overwrite = () => storage.set(key, '')
    try {
      const removal = storage.remove(key)
      return isPromise(removal) ? Promise.resolve(removal).catch(overwrite) : undefined
    } catch {
      return overwrite()
    }
  }

  const fail = () => {
    isTrusted = false
    onFailure?.()
    return false
  }
  /** Some storages ignore what they can't store. Reading it back is free in a synchronous one. */
  const checkWritten = (text: string | null) => {
    const stored = getText()
    if (isPromise(stored)) Promise.resolve(stored).catch(() => {})
    isTrusted = isPromise(stored) || (text === null ? !stored : stored === text)
    return isTrusted
  }
  const getText = (): unknown => {
    try {
      return storage.get(key)
    } catch {
      return undefined
    }
  }

  /** Waits for an operation, then writes what has been wanted since, if anything. */
  async function settle(operation: Promise<void>, text: string | null): Promise<boolean> {
    if (await withinLimit(operation, STORAGE_LIMIT)) isTrusted = true
    else {
      fail()
      void operation.then(
        () => onLate(text),
        () => {},
      )
    }
    const next = wanted ?? null
    if (next === text) return isTrusted
    const nextOperation = toPromise(() => put(next))
    return settle(nextOperation, next)
  }
  /** A write that succeeds after all must not undo a newer one. */
  const onLate = (text: string | null) => {
    if (wanted === text) isTrusted = true
    else void apply()
  }

  function apply(): boolean | Promise<boolean> {
    if (pending) return pending
    const text = wanted ?? null
    let result: void | Promise<void>
    try {
      result = put(text)
    } catch {
      return fail()
    }
    if (!isPromise(result)) return checkWritten(text)
    pending = settle(Promise.resolve(result), text).finally(() => {
      pending = undefined
    })
    return pending
  }

  const readNow = (): StoredText | Promise<StoredText> => {
    const text = getText()
    return isPromise(text) ? readLater(text) : meaning(text)
  }
  const readLater = async (text: PromiseLike<unknown>): Promise<StoredText> => {
    let read: StoredText
    let isLate = false
    const reading = Promise.resolve(text).then((value) => {
      read = meaning(value)
      if (isLate && wanted === undefined && read !== undefined) onLateRead?.(read)
    })
    isLate = !(await withinLimit(reading, STORAGE_LIMIT))
    return read
  }
  const readAnyway = () => (pending ? pending.then(readNow) : readNow())

  return {
    read: () => afterwards(readAnyway(), (text) => (isTrusted ? text : undefined)),
    readAnyway,
    write: (text) => {
      wanted = text
      return apply()
    },
  }
}

const toPromise = async (use: () => void | Promise<void>): Promise<void> => use()

const meaning = (text: unknown): StoredText => {
  if (typeof text === 'string') return text || null
  return text === null ? null : undefined
}
