import { randomUUID } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { CommandError } from './commandError.ts'
import { isRunning, ownHolder, parseHolder } from './lockHolder.ts'

/** The right of this process to write one file. */
export interface FileLock {
  /** @throws {CommandError} if another process has taken the lock meanwhile, because the lock file was deleted. */
  readonly requireHeld: () => Promise<void>
  /** Deletes the lock file. Synchronous, so that it works while the process exits. */
  readonly release: () => void
}

/** How long, in milliseconds, a lock file may be empty while it is written, or be replaced. After that its process has died. */
const WRITE_TIME_LIMIT = 5_000
const MAX_ATTEMPTS = 5

/** The locks that this process holds or is about to take. */
const heldTokens = new Set<string>()

/**
 * Locks a file for this process, by a file next to it with the suffix `.lock`. The lock of a process that has died is replaced.
 *
 * @throws {CommandError} if another process holds the lock.
 * @throws {NodeJS.ErrnoException} if the folder is missing or can't be written to.
 */
export async function lockFile(path: string): Promise<FileLock> {
  const lockPath = `${path}.lock`
  const token = randomUUID()
  heldTokens.add(token)
  try {
    await acquire(path, lockPath, token)
  } catch (error) {
    heldTokens.delete(token)
    throw error
  }
  return {
    requireHeld: async () => {
      const text = readIfExists(lockPath)
      if (text === undefined) await acquire(path, lockPath, token)
      else if (parseHolder(text)?.token !== token) throw new CommandError(describeHolder(path, lockPath, text))
    },
    release: () => {
      heldTokens.delete(token)
      if (isOwn(lockPath, token)) rmSync(lockPath, { force: true })
    },
  }
}

async function acquire(path: string, lockPath: string, token: string): Promise<void> {
  const content = JSON.stringify(ownHolder(token))
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const isCreated = createExclusively(lockPath, content)
    if (isCreated) return removeAbandonedGuard(guardOf(lockPath))
    const text = readIfExists(lockPath)
    if (text === undefined) continue
    if (!(await isAbandoned(lockPath, text))) throw new CommandError(describeHolder(path, lockPath, text))
    await removeAbandoned(lockPath, text, content)
  }
  throw new CommandError(`${path} is in use by another process, which holds ${lockPath}.`)
}

function createExclusively(path: string, text: string): boolean {
  try {
    // Synchronous, so that there is hardly a moment at which a process can die and leave it empty.
    writeFileSync(path, text, { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function readIfExists(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

async function isAbandoned(lockPath: string, text: string): Promise<boolean> {
  const holder = parseHolder(text)
  if (holder) return !isRunning(holder, heldTokens)
  if (text) return false
  return isOlderThanLimit(lockPath)
}

/**
 * Deletes a lock file if it still has this content. A second lock file makes sure that only one process at a time does so, and that it
 * doesn't delete the new lock of another one.
 */
async function removeAbandoned(lockPath: string, text: string, ownContent: string): Promise<void> {
  const guardPath = guardOf(lockPath)
  if (!createExclusively(guardPath, ownContent)) return removeAbandonedGuard(guardPath)
  try {
    if (readIfExists(lockPath) === text) await rm(lockPath, { force: true })
  } finally {
    await rm(guardPath, { force: true })
  }
}

const guardOf = (lockPath: string) => `${lockPath}.takeover`

/** Deletes the second lock file of a process that died while it had it. */
async function removeAbandonedGuard(guardPath: string): Promise<void> {
  const text = readIfExists(guardPath)
  if (text !== undefined && (await isAbandoned(guardPath, text))) await rm(guardPath, { force: true })
}

async function isOlderThanLimit(path: string): Promise<boolean> {
  const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }))
  return Date.now() - mtimeMs > WRITE_TIME_LIMIT
}

function isOwn(lockPath: string, token: string): boolean {
  try {
    return parseHolder(readFileSync(lockPath, 'utf8'))?.token === token
  } catch {
    return false
  }
}

function describeHolder(path: string, lockPath: string, text: string): string {
  const holder = parseHolder(text)
  if (!holder) return `${path} is locked by ${lockPath}, which isn't a lock of Poolgate. Delete or rename it.`
  const place = holder.host === hostname() ? '' : ` on ${holder.host}`
  return `${path} is in use by process ${holder.pid}${place}. One process at a time can use it. If that process has ended, delete ${lockPath}.`
}
