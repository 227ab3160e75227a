import { PoolFormatError } from './parsePool.ts'
import type { Pool } from './pool.ts'
import type { JournalEntry } from './poolChange.ts'
import { plainPool, settleRecords, takeChange, trackPool } from './poolRecords.ts'
import { type PoolStorage, type SavedPool, warnOfStorage } from './poolStorage.ts'
import { parsePools } from './poolsText.ts'

/** A storage that can also add what has changed, and so can contain several pools. */
export interface JournalStorage extends PoolStorage {
  /** Returns whether anyone else has changed the text since this storage read or wrote it. */
  readonly isChanged: () => Promise<boolean>
  /** Adds an entry to the saved text. */
  readonly append: (entry: JournalEntry) => Promise<void>
}

export const isJournal = (storage: PoolStorage): storage is JournalStorage => 'append' in storage

/** The saved form of one of several pools. */
export interface JournaledPool extends SavedPool {
  /** Deletes the saved pool at the end of the current call. */
  readonly remove: () => void
}

/** The saved forms of several pools. The first one is always there. */
export interface SavedPools {
  /** @param isNew Whether the pool isn't in the storage yet. */
  readonly of: (userPoolId: string, isNew?: boolean) => JournaledPool
  /** The ids of the other pools in the storage, when the first one was loaded. */
  readonly otherIds: () => readonly string[]
}

/** Loads and saves the pools of one storage: each call adds only what it changed, in whichever pool. */
export function openSavedPools(storage: JournalStorage, firstId: string): SavedPools {
  const reader = createReader(storage, firstId)
  let first: Pool

  const of = (id: string, isNew = false): JournaledPool => {
    const isFirst = id === firstId
    /** The generation of the text that the pool is from. 0: none yet. */
    let generation = isNew ? reader.generation() : 0
    let isInText = false
    let needsWhole = true
    let isRemoved = false

    const track = (pool: Pool) => {
      const tracked = trackPool(pool, { logsChanges: true })
      if (isFirst) first = tracked
      return tracked
    }
    const entryOf = (pool: Pool): JournalEntry | undefined => {
      const change = takeChange(pool)
      if (isRemoved) return isInText ? { pool: id, deleted: true } : undefined
      if (needsWhole) return { pool: id, whole: plainPool(pool) }
      return change && { ...(!isFirst && { pool: id }), ...change }
    }
    const write = async (entry: JournalEntry) => {
      const isNewText = !reader.hasText()
      if (isNewText) await reader.start(JSON.stringify(plainPool(first)))
      if (!isNewText || !isFirst) await storage.append(entry)
    }
    return {
      track,
      async load() {
        if (!reader.isUsed()) return undefined
        if (generation) await reader.lookForChanges()
        if (generation === reader.generation()) return undefined
        const found = await reader.read(id, generation === 0)
        generation = reader.generation()
        isInText = found !== undefined
        needsWhole = !isInText
        return found && track(found)
      },
      async save(pool) {
        settleRecords(pool)
        const entry = entryOf(pool)
        if (!entry || !reader.isUsed()) return
        // If this fails, the storage lacks the change, and the next call saves the whole pool.
        needsWhole = true
        await write(entry)
        needsWhole = false
        isInText = !isRemoved
      },
      remove: () => {
        isRemoved = true
      },
    }
  }
  return { of, otherIds: reader.otherIds }
}

/** Reads the text of all pools, and knows which of them were read from which text. */
function createReader(storage: JournalStorage, firstId: string) {
  let isUsed = true
  let hasText = false
  let generation = 1
  /** What the first reading found. A pool takes its part once: later, it may have changed since. */
  let unread: Map<string, Pool> | undefined
  let otherIds: string[] = []

  const abandon = (reason: string): Map<string, Pool> => {
    isUsed = false
    warnOfStorage(reason)
    return new Map()
  }
  const loadText = async (): Promise<string | null | undefined> => {
    const isFirstTime = unread === undefined
    unread ??= new Map()
    try {
      return await storage.load()
    } catch (error) {
      if (!isFirstTime) throw error
      abandon("can't be read")
      return undefined
    }
  }
  const readAll = async (): Promise<Map<string, Pool>> => {
    const text = await loadText()
    hasText = typeof text === 'string'
    if (typeof text !== 'string') return new Map()
    try {
      return parsePools(text, firstId)
    } catch (error) {
      if (!(error instanceof PoolFormatError)) throw error
      return abandon(error.message)
    }
  }
  return {
    isUsed: () => isUsed,
    hasText: () => hasText,
    generation: () => generation,
    otherIds: () => otherIds,
    async lookForChanges() {
      if (await storage.isChanged()) generation++
    },
    async read(id: string, isFirstTime: boolean): Promise<Pool | undefined> {
      const kept = isFirstTime ? unread?.get(id) : undefined
      if (kept) unread?.delete(id)
      if (kept) return kept
      const pools = await readAll()
      if (id === firstId) otherIds = [...pools.keys()].filter((other) => other !== firstId)
      if (isFirstTime) unread = new Map([...pools].filter(([other]) => other !== id))
      return pools.get(id)
    },
    async start(text: string) {
      await storage.save(text)
      hasText = true
    },
  }
}
