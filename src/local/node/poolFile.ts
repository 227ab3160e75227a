import { closeSync, constants, fdatasyncSync, fstatSync, ftruncateSync, openSync, statSync, writeSync } from 'node:fs'
import { access, readFile, stat, truncate } from 'node:fs/promises'
import { PoolFormatError } from '../state/parsePool.ts'
import type { JournalEntry } from '../state/poolChange.ts'
import { journalLine } from '../state/poolsText.ts'
import { CommandError } from './commandError.ts'
import { type Journal, readJournal } from './journal.ts'
import { writeFileAtomic } from './writeFileAtomic.ts'

/** The file contains signing keys, so only its owner may access it. */
const OWNER_ONLY = 0o600

/** Changes of this many bytes, or of the size of the pools if that is larger, make a file long. */
const LONG = 1_000_000

/** A file that contains pools, what changed since, and nothing else. What was written is on the disk. */
export interface PoolFile {
  /** Returns the pools as text, or `null` if there is no file. @throws {CommandError} if it can't be read, or contains anything else. */
  readonly read: () => Promise<string | null>
  /** Returns whether another program has changed the file since it was read or written. @throws {CommandError} if it can't be read. */
  readonly isChanged: () => boolean
  /** Replaces the file. @throws {CommandError} if it can't be written. It is unchanged then. */
  readonly write: (text: string) => Promise<void>
  /** Adds an entry. @throws {CommandError} if it can't be written. The file is as before then, unless that fails, too. */
  readonly append: (entry: JournalEntry) => void
  /** Cuts off a line that was being written when its process died. Writes the pools again if nothing can follow them. */
  readonly repair: (text: string | null) => Promise<void>
  /** Writes the pools again if the changes take more room than they do. */
  readonly shorten: () => Promise<void>
}

/** Reads and writes the file whose first pool has this id. */
export function createPoolFile(path: string, userPoolId: string): PoolFile {
  let knownVersion: string | null = null
  let size = 0
  /** The size in bytes from which the file is long. */
  let limit = 0
  let isAppendable = true

  const cannotWrite = (error: unknown): never => {
    throw new CommandError(`Can't write ${path} (${codeOf(error)}).`)
  }
  const noteSize = (current: number, text: string) => {
    const whole = Buffer.byteLength(text)
    size = current
    limit = whole + Math.max(LONG, whole)
  }
  const read = async (): Promise<string | null> => {
    const version = fileVersion(path)
    if (version === null) {
      knownVersion = null
      return null
    }
    const { text, completeLength, ...journal } = await readPools(path, userPoolId)
    knownVersion = version
    noteSize(completeLength, text)
    isAppendable = journal.isAppendable
    return text
  }
  const write = async (text: string): Promise<void> => {
    await writeFileAtomic(path, text, { mode: OWNER_ONLY }).catch(cannotWrite)
    knownVersion = fileVersion(path)
    noteSize(Buffer.byteLength(text), text)
    isAppendable = true
  }
  return {
    read,
    isChanged: () => fileVersion(path) !== knownVersion,
    write,
    append: (entry) => {
      const line = Buffer.from(journalLine(entry))
      try {
        knownVersion = appendDurably(path, line)
      } catch (error) {
        if (error instanceof UndoneWrite) knownVersion = fileVersion(path)
        cannotWrite(error instanceof UndoneWrite ? error.cause : error)
      }
      size += line.length
    },
    repair: async (text) => {
      if (text === null) return
      if (!isAppendable) return write(text)
      const { size: actual } = statSync(path)
      if (actual === size) return
      await truncate(path, size).catch(cannotWrite)
      knownVersion = fileVersion(path)
    },
    shorten: async () => {
      if (size <= limit) return
      // The changes are on the disk, so this may fail. It is tried again after as many more.
      limit = size + LONG
      const text = await read()
      if (text !== null) await write(text)
    },
  }
}

/** A write that failed, and whose part was removed again. */
class UndoneWrite extends Error {}

/**
 * Adds bytes to a file that exists, and waits until the disk has them. Returns the new version of the file. Synchronous: calls wait
 * for it anyway, and the way through Node's thread pool would take longer than the work.
 */
function appendDurably(path: string, bytes: Buffer): string {
  const file = openSync(path, constants.O_WRONLY | constants.O_APPEND)
  const { size } = fstatSync(file)
  try {
    let written = 0
    while (written < bytes.length) written += writeSync(file, bytes, written)
    fdatasyncSync(file)
    return describeVersion(fstatSync(file))
  } catch (cause) {
    ftruncateSync(file, size)
    throw new UndoneWrite('', { cause })
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

async function readPools(path: string, userPoolId: string): Promise<Journal> {
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
