import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'

/** The content of a lock file. */
export interface LockHolder {
  pid: number
  host: string
  /** Tells a process from a later one with the same id. `null` where the system doesn't tell. */
  processStart: string | null
  /** Differs for each lock. */
  token: string
}

/** Describes this process. */
export const ownHolder = (token: string): LockHolder => ({
  pid: process.pid,
  host: hostname(),
  processStart: processStartOf(process.pid),
  token,
})

/** Parses a lock file. Returns `undefined` for anything else. */
export function parseHolder(text: string): LockHolder | undefined {
  try {
    const holder = JSON.parse(text)
    const isHolder = Number.isInteger(holder?.pid) && holder.pid > 0 && typeof holder.token === 'string'
    return isHolder ? holder : undefined
  } catch {
    return undefined
  }
}

/**
 * Returns whether the holder may still run. A process on another machine or in another container can't be checked.
 *
 * @param ownTokens The locks of this process.
 */
export function isRunning({ pid, host, processStart, token }: LockHolder, ownTokens: ReadonlySet<string>): boolean {
  if (host !== hostname()) return true
  if (pid === process.pid) return ownTokens.has(token)
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
