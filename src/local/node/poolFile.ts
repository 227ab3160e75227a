import { closeSync, constants, fdatasyncSync, fstatSync, openSync, statSync, writeSync } from 'node:fs'
import { access, readFile, stat, truncate } from 'node:fs/promises'
import { PoolFormatError } from '../state/parsePool.ts'
import type { PoolChange } from '../state/poolChange.ts'
import { CommandError } from './commandError.ts'
import { type Journal, journalLine, readJournal } from './journal.ts'
import { writeFileAtomic } from './writeFileAtomic.ts'

/** The file contains signing keys, so only its owner may access it. */
const OWNER_ONLY = 0o600

/** Changes of this many bytes, or of the size of the pool if that is larger, make a file long. */
const LONG = 1_000_000

/** A file that contains one pool, what changed since, and nothing else. What was written is on the disk. */
export interface PoolFile {
  /** Returns the whole pool, or `null` if there is no file. @throws {CommandError} if it can't be read, or contains anything else. */
  readonly read: () => Promise<string | null>
  /** Returns whether another program has changed the file since it was read or written. @throws {CommandError} if it can't be read. */
  readonly isChanged: () => Promise<boolean>
  /** Replaces the file. @throws {CommandError} if it can't be written. It is unchanged then. */
  readonly write: (text: string) => Promise<void>
  /** Adds a change. @throws {CommandError} if it can't be written. The file may end with a part of it then. */
  readonly append: (change: PoolChange) => Promise<void>
  /** Returns whether the changes take more room than the pool, or can't follow it. */
  readonly wantsWholeText: () => boolean
  /** Cuts off a line that was being written when its process died. */
  readonly repair: () => Promise<void>
}

/** Reads and writes the file of the pool with this id. */
export function createPoolFile(path: string, userPoolId: string): PoolFile {
  let knownVersion: string | null = null
  let poolSize = 0
  let size = 0
  let isAppendable = true

  const cannotWrite = (error: unknown): never => {
    throw new CommandError(`Can't write ${path} (${codeOf(error)}).`)
  }
  const read = async (): Promise<string | null> => {
    const version = fileVersion(path)
    if (version === null) {
      knownVersion = null
      return null
    }
    const { text, ...journal } = await readPool(path, userPoolId)
    knownVersion = version
    poolSize = text.length
    size = journal.completeLength
    isAppendable = journal.isAppendable
    return text
  }
  return {
    read,
    isChanged: async () => fileVersion(path) !== knownVersion,
    write: async (text) => {
      await writeFileAtomic(path, text, { mode: OWNER_ONLY }).catch(cannotWrite)
      knownVersion = fileVersion(path)
      poolSize = text.length
      size = Buffer.byteLength(text)
      isAppendable = true
    },
    append: async (change) => {
      const line = Buffer.from(journalLine(change))
      try {
        knownVersion = appendDurably(path, line)
      } catch (error) {
        cannotWrite(error)
      }
      size += line.length
    },
    wantsWholeText: () => !isAppendable || size - poolSize > Math.max(LONG, poolSize),
    repair: async () => {
      if (knownVersion === null) return
      await truncate(path, size).catch(cannotWrite)
      knownVersion = fileVersion(path)
    },
  }
}

/**
 * Adds bytes to a file that exists, and waits until the disk has them. Returns the new version of the file. Synchronous: calls wait
 * for it anyway, and the way through Node's thread pool would take longer than the work.
 */
function appendDurably(path: string, bytes: Buffer): string {
  const file = openSync(path, constants.O_WRONLY | constants.O_APPEND)
  try {
    let written = 0
    while (written < bytes.length) written += writeSync(file, bytes, written)
    fdatasyncSync(file)
    return describeVersion(fstatSync(file))
  } finally {
    closeSync(file)
  }
}

/** Returns a text that differs after each change of a file, or `null` if there is no file. */
function fileVersion(path: string): string | null {
  try {
    return describeVersion(statSync(path))
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw new CommandError(`Can't read ${path} (${codeOf(error)}).`)
  }
}

const describeVersion = ({ ino, size, mtimeMs }: { ino: number; size: number; mtimeMs: number }) =>
  `${ino} ${size} ${mtimeMs}`

async function readPool(path: string, userPoolId: string): Promise<Journal> {
  const content = await readRegularFile(path)
  try {
    return readJournal(content, userPoolId)
  } catch (error) {
    if (!(error instanceof PoolFormatError)) throw error
    throw new CommandError(`${path} ${error.message}. It is unchanged. Choose another file, or delete it.`)
  }
}

async function readRegularFile(path: string): Promise<string> {
  // Opening a named pipe would wait for its writer.
  if (!(await stat(path)).isFile()) throw new CommandError(`${path} isn't a file.`)
  try {
    await access(path, constants.R_OK | constants.W_OK)
    return await readFile(path, 'utf8')
  } catch (error) {
    throw new CommandError(`Can't read and write ${path} (${codeOf(error)}).`)
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'unknown error'
