import { readFile } from 'node:fs/promises'
import type { PoolStorage } from '../state/poolStorage.ts'
import { writeFileAtomic } from './writeFileAtomic.ts'

/** The file contains signing keys, so only its owner may access it. */
const OWNER_ONLY = 0o600

/** Stores a pool in a file. A crash while saving leaves the previous file intact. */
export const fileStorage = (path: string): PoolStorage => ({
  load: () => readFile(path, 'utf8'),
  save: (text) => writeFileAtomic(path, text, { mode: OWNER_ONLY }),
})
