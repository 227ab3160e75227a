import { readFile } from 'node:fs/promises'
import type { PoolStorage } from '../state/poolStorage.ts'
import { writeFileAtomic } from './writeFileAtomic.ts'

/** The pool holds signing keys, so its file is for its owner alone. */
const OWNER_ONLY = 0o600

/** Keeps a pool in a file. A crash while saving leaves the previous state whole. */
export const fileStorage = (path: string): PoolStorage => ({
  load: () => readFile(path, 'utf8'),
  save: (text) => writeFileAtomic(path, text, { mode: OWNER_ONLY }),
})
