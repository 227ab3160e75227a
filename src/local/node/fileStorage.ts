import { readFile, rename, writeFile } from 'node:fs/promises'
import type { PoolStorage } from '../state/poolStorage.ts'

/**
 * Keeps a pool in a file, which only its owner may read: it holds signing keys. Written beside it first, so that a
 * crash leaves the old one whole.
 */
export const fileStorage = (path: string): PoolStorage => ({
  load: () => readFile(path, 'utf8'),
  save: async (text) => {
    const fresh = `${path}.new`
    await writeFile(fresh, text, { mode: 0o600 })
    await rename(fresh, path)
  },
})
