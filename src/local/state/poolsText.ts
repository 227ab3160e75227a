import { checkPool, PoolFormatError, parsePool } from './parsePool.ts'
import type { Pool } from './pool.ts'
import { applyEntries, type JournalEntry } from './poolChange.ts'

const MEMBERS = ['pool', 'whole', 'deleted', 'put', 'remove', 'set']

/** Returns an entry as it is added to a file: on a line of its own. */
export const journalLine = (entry: JournalEntry): string => `\n${JSON.stringify(entry)}`

/** Returns pools as text: the first one on the first line, each other one on a line of its own. */
export function formatPools(pools: ReadonlyMap<string, Pool>, firstId: string): string {
  const others = [...pools].filter(([id]) => id !== firstId)
  return JSON.stringify(pools.get(firstId)) + others.map(([pool, whole]) => journalLine({ pool, whole })).join('')
}

/**
 * Parses the text of pools: the first one, and {@link JournalEntry} lines. Returns all of them by their ids.
 *
 * @throws {PoolFormatError} for anything but pools in this version, of which the first one has this id.
 */
export function parsePools(text: string, firstId: string): Map<string, Pool> {
  const [snapshot = '', ...lines] = text.split('\n')
  const pools = new Map([[firstId, parsePool(snapshot, firstId)]])
  try {
    const entries = lines.filter((line) => line.trim()).map(parseEntry)
    applyEntries(pools, firstId, entries)
  } catch {
    throw new PoolFormatError('contains a damaged local user pool')
  }
  takeHostedPools(pools, firstId)
  return new Map([...pools].map(([id, pool]) => [id, checkPool(pool, id)]))
}

function parseEntry(line: string): JournalEntry {
  const entry = JSON.parse(line)
  const isKnown = Object.keys(entry).every((name) => MEMBERS.includes(name))
  if (typeof entry !== 'object' || entry === null || !isKnown) throw new TypeError('Not a change of a pool.')
  return entry
}

/** Moves the other pools out of the first one, which contained them before lines of the file did. */
export function takeHostedPools(pools: Map<string, Pool>, firstId: string): void {
  const resources = pools.get(firstId)?.administration?.resources
  for (const [id, pool] of Object.entries(resources?.HostedUserPool ?? {})) pools.set(id, pool as unknown as Pool)
  delete resources?.HostedUserPool
}
