import type { TokenStorage } from 'poolgate/client'

/** Returns a storage of tokens in memory that shows what is in it and what was done to it. */
export function createTokenStorage(entries: Iterable<[key: string, text: string]> = []) {
  const values = new Map(entries)
  const events: string[] = []
  const storage: TokenStorage = {
    get: (key) => values.get(key) ?? null,
    set: (key, text) => {
      events.push('set')
      values.set(key, text)
    },
    remove: (key) => {
      events.push('remove')
      values.delete(key)
    },
  }
  return { storage, values, events }
}
