import type { TokenStorage } from 'poolgate/client'

/** Returns a storage of tokens in memory, with its contents and a record of its changes. */
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
