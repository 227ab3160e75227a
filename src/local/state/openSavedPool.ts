import { PoolFormatError, parsePool } from './parsePool.ts'
import { plainPool, settleRecords, trackPool } from './poolRecords.ts'
import { type PoolStorage, type SavedPool, warnOfStorage } from './poolStorage.ts'
import { isJournal, openSavedPools } from './savedPools.ts'

/** Loads and saves one pool. Leaves a storage alone whose content it can't read. */
export function openSavedPool(storage: PoolStorage | undefined, userPoolId: string): SavedPool {
  if (storage && isJournal(storage)) return openSavedPools(storage, userPoolId).of(userPoolId)
  let used = storage
  let isFirst = true
  let saved: string | null = null

  const abandonStorage = (reason: string) => {
    used = undefined
    warnOfStorage(reason)
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
    track: trackPool,
    async load() {
      const text = await loadText()
      if (text === null || text === saved) return undefined
      try {
        const pool = parsePool(text, userPoolId)
        saved = text
        return trackPool(pool)
      } catch (error) {
        if (!(error instanceof PoolFormatError)) throw error
        abandonStorage(error.message)
        return undefined
      }
    },
    async save(pool) {
      settleRecords(pool)
      if (!used) return
      const text = JSON.stringify(plainPool(pool))
      if (text !== saved) await used.save(text)
      saved = text
    },
  }
}
