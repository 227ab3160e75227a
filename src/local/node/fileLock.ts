import { randomUUID } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { CommandError } from './commandError.ts'

/** The content of a lock file. */
interface LockHolder {
  pid: number
  host: string
  /** Tells a process from a later one with the same id. `null` where the system doesn't tell. */
  processStart: string | null
  /** Differs for each lock. */
  token: string
}

/** The right of this process to write one file. */
export interface FileLock {
  /** @throws {CommandError} if another process has taken the lock meanwhile, because the lock file was deleted. */
  readonly requireHeld: () => Promise<void>
  /** Deletes the lock file. Synchronous, so that it works while the process exits. */
  readonly release: () => void
}

/** How long, in milliseconds, a lock file may be empty, which it is while it is written. */
const EMPTY_TIME_LIMIT = 5_000
const MAX_ATTEMPTS = 5

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
  await acquire(path, lockPath, token)
  heldTokens.add(token)
  return {
    requireHeld: async () => {
      const text = await readIfExists(lockPath)
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
  const { pid } = process
  const holder: LockHolder = { pid, host: hostname(), processStart: processStartOf(pid), token }
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const isCreated = await createExclusively(lockPath, JSON.stringify(holder))
    if (isCreated) return
    const text = await readIfExists(lockPath)
    if (text === undefined) continue
    if (!(await isAbandoned(lockPath, text))) throw new CommandError(describeHolder(path, lockPath, text))
    await removeAbandoned(lockPath, text)
  }
  throw new CommandError(`${path} is in use by another process, which holds ${lockPath}.`)
}

async function createExclusively(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text, { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

async function readIfExists(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

async function isAbandoned(lockPath: string, text: string): Promise<boolean> {
  const holder = parseHolder(text)
  if (holder) return !isRunning(holder)
  if (text) return false
  const { mtimeMs } = await stat(lockPath)
  return Date.now() - mtimeMs > EMPTY_TIME_LIMIT
}

/** Deletes a lock file if it still has this content: another process may have replaced it meanwhile. */
async function removeAbandoned(lockPath: string, text: string): Promise<void> {
  const moved = `${lockPath}.${randomUUID()}`
  try {
    await rename(lockPath, moved)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  if ((await readFile(moved, 'utf8')) === text) await rm(moved, { force: true })
  else await rename(moved, lockPath)
}

/** Returns whether the holder may still run. A process on another machine or in another container can't be checked. */
function isRunning({ pid, host, processStart, token }: LockHolder): boolean {
  if (host !== hostname()) return true
  if (pid === process.pid) return heldTokens.has(token)
  if (!processExists(pid)) return false
  const start = processStartOf(pid)
  return start === null || processStart === null || start === processStart
}

function processExists(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

/** Returns when a process started, from Linux's `/proc`, or `null`. A process that has died and waits for its parent has no start. */
function processStartOf(pid: number): string | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [state, ...fields] = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return state === 'Z' ? 'ended' : (fields[18] ?? null)
  } catch {
    return null
  }
}

function parseHolder(text: string): LockHolder | undefined {
  try {
    const holder = JSON.parse(text)
    const isHolder = Number.isInteger(holder?.pid) && holder.pid > 0 && typeof holder.token === 'string'
    return isHolder ? holder : undefined
  } catch {
    return undefined
  }
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
