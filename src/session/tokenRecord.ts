import { warnDeveloper } from '../client/warnDeveloper.ts'
import type { TokenStorage } from './storage.ts'

/** How long, in milliseconds, the session waits for one operation of the host app's storage. */
const STORAGE_LIMIT = 4_000

/** The text of a record, `null` if there is none, `undefined` if the storage can't tell. */
export type StoredText = string | null | undefined

/** One value in a storage, which may be slow, settle out of order, hang or throw. Nothing here throws or waits forever. */
export interface TokenRecord {
  /** Reads the storage, after pending writes. Synchronous if the storage is. */
  read: () => StoredText | Promise<StoredText>
  /** Writes the text, or removes the record. Resolves once the last write is done or has failed. Synchronous if the storage is. */
  write: (text: string | null) => void | Promise<void>
}

/** @param onLateRead Receives what a read returned after its time limit, if this page has written nothing. */
export function createTokenRecord(
  storage: TokenStorage,
  key: string,
  onLateRead: (text: string | null) => void,
): TokenRecord {
  let wanted: StoredText
  let pending: Promise<void> | undefined
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
    warnDeveloper('The token storage failed. The session lasts until the page is closed or reloaded.')
  }
  /** Some storages ignore what they can't store. Reading it back is free in a synchronous one. */
  const checkWritten = (text: string | null) => {
    const stored = getText()
    isTrusted = isPromise(stored) || (text === null ? !stored : stored === text)
  }
  const getText = (): unknown => {
    try {
      return storage.get(key)
    } catch {
      return undefined
    }
  }

  /** Waits for an operation, then writes what has been wanted since, if anything. */
  async function settle(operation: Promise<void>, text: string | null): Promise<void> {
    if (await withinLimit(operation)) isTrusted = true
    else {
      fail()
      void operation.then(
        () => onLate(text),
        () => {},
      )
    }
    const next = wanted ?? null
    if (next !== text)
      await settle(
        toPromise(() => put(next)),
        next,
      )
  }
  /** A write that succeeds after all must not undo a newer one. */
  const onLate = (text: string | null) => {
    if (wanted === text) isTrusted = true
    else void apply()
  }

  function apply(): void | Promise<void> {
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
      if (isLate && wanted === undefined && read !== undefined) onLateRead(read)
    })
    isLate = !(await withinLimit(reading))
    return read
  }
  const meaning = (text: unknown): StoredText => {
    if (!isTrusted) return undefined
    if (typeof text === 'string') return text || null
    return text === null ? null : undefined
  }

  return {
    read: () => (pending ? pending.then(readNow) : readNow()),
    write: (text) => {
      wanted = text
      return apply()
    },
  }
}

/** Passes the value on, at once if it is there already. */
export const afterwards = <Value, Result>(
  value: Value | PromiseLike<Value>,
  use: (value: Value) => Result | Promise<Result>,
): Result | Promise<Result> => (isPromise(value) ? Promise.resolve(value).then(use) : use(value))

export const isPromise = <Value>(value: Value | PromiseLike<Value>): value is PromiseLike<Value> =>
  typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function'

const toPromise = async (use: () => void | Promise<void>): Promise<void> => use()

/** Resolves to whether the operation succeeded in time. */
function withinLimit(operation: Promise<void>): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), STORAGE_LIMIT)
    const give = (isDone: boolean) => {
      clearTimeout(timer)
      resolve(isDone)
    }
    operation.then(
      () => give(true),
      () => give(false),
    )
  })
}
