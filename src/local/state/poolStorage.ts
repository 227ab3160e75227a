import { PoolFormatError, parsePool } from './parsePool.ts'
import type { Pool } from './pool.ts'
import type { PoolChange } from './poolChange.ts'
import { plainPool, settleRecords, takeChange, trackPool } from './poolRecords.ts'

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

/** A storage that can also add what has changed. */
export interface JournalStorage extends PoolStorage {
  /** Returns whether anyone else has changed the text since this storage read or wrote it. */
  readonly isChanged: () => Promise<boolean>
  /** Adds a change to the saved text. If it fails, the next call saves the whole text. */
  readonly append: (change: PoolChange) => Promise<void>
  /** Returns whether so many changes were added that the whole text should be saved again. */
  readonly wantsWholeText: () => boolean
}

/** The saved form of one pool. */
export interface SavedPool {
  /** Returns a view of a new pool, which notices what changes (see `poolRecords.ts`). */
  track: (pool: Pool) => Pool
  /** Returns the pool if it was saved before, or if another page has changed it since the last call. */
  load: () => Promise<Pool | undefined>
  /** Saves the pool if it has changed. */
  save: (pool: Pool) => Promise<void>
}

/** Loads and saves one pool. Leaves a storage alone whose content it can't read. */
export function openSavedPool(storage: PoolStorage | undefined, userPoolId: string): SavedPool {
  let used = storage
  let isFirst = true
  let saved: string | null = null
  const journal = storage && isJournal(storage) ? storage : undefined
  let needsWholeText = true
  const track = (pool: Pool) => trackPool(pool, { logsChanges: journal !== undefined })

  const abandonStorage = (reason: string) => {
    used = undefined
    console.warn(
      `Poolgate: The local pool doesn't use its storage, which ${reason}. Nothing is overwritten, and nothing is saved. Clear the storage, or choose another one.`,
    )
  }
  const loadText = async () => {
    const wasFirst = isFirst
    isFirst = false
    try {
      return (await used?.load()) ?? null
    } catch (error) {
      if (!wasFirst) throw error
      abandonStorage("can't be read")
      return null
    }
  }
  return {
    track,
    async load() {
      if (!isFirst && used && journal && !(await journal.isChanged())) return undefined
      const text = await loadText()
      if (text === null) needsWholeText = true
      if (text === null || (text === saved && !journal)) return undefined
      try {
        const pool = parsePool(text, userPoolId)
        needsWholeText = false
        saved = journal ? null : text
        return track(pool)
      } catch (error) {
        if (!(error instanceof PoolFormatError)) throw error
        abandonStorage(error.message)
        return undefined
      }
    },
    async save(pool) {
      settleRecords(pool)
      if (!used) return
      if (journal) await saveToJournal(journal, pool)
      else await saveText(used, JSON.stringify(plainPool(pool)))
    },
  }

  async function saveText(target: PoolStorage, text: string): Promise<void> {
    if (text !== saved) await target.save(text)
    saved = text
  }

  async function saveToJournal(target: JournalStorage, pool: Pool): Promise<void> {
    const change = takeChange(pool)
    const savesWholeText = needsWholeText || target.wantsWholeText()
    if (!savesWholeText && !change) return
    // If this fails, the file lacks the change.
    needsWholeText = true
    if (savesWholeText) await target.save(JSON.stringify(plainPool(pool)))
    else if (change) await target.append(change)
    needsWholeText = false
  }
}

const isJournal = (storage: PoolStorage): storage is JournalStorage => 'append' in storage
