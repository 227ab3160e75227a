import { PoolFormatError, parsePool } from '../state/parsePool.ts'
import { applyChanges, type PoolChange } from '../state/poolChange.ts'

/** The content of a pool's file: the pool as of some moment, and what changed since. */
export interface Journal {
  /** The whole pool as JSON. */
  text: string
  /** How much of the file is complete, in bytes. The rest is a line that was being written when its process died. */
  completeLength: number
  /** Whether changes can follow: the pool is on one line. */
  isAppendable: boolean
}

/** Returns a change as it is added to a file: on a line of its own. */
export const journalLine = (change: PoolChange): string => `\n${JSON.stringify(change)}`

/**
 * Reads the text of a pool's file. Its first line is a pool, each further one a {@link PoolChange}. A last line that isn't complete was never
 * acknowledged and is left out.
 *
 * @throws {PoolFormatError} for anything but this pool in this version.
 */
export function readJournal(content: string, userPoolId: string): Journal {
  const [snapshot = '', ...lines] = content.split('\n')
  // An editor may have formatted the JSON of a file without changes.
  if (!lines.some((line) => line.trim()) || !isJson(snapshot)) return readWholeText(content, userPoolId)

  const pool = parsePool(snapshot, userPoolId)
  const isCutOff = !isJson(lines.at(-1) ?? '')
  const complete = isCutOff ? lines.slice(0, -1) : lines
  try {
    const changes = complete.filter((line) => line.trim()).map(parseChange)
    applyChanges(pool, changes)
  } catch {
    throw new PoolFormatError('contains a damaged local user pool')
  }
  const text = JSON.stringify(pool)
  parsePool(text, userPoolId)
  const completeLength = Buffer.byteLength([snapshot, ...complete].join('\n'))
  return { text, completeLength, isAppendable: true }
}

function readWholeText(text: string, userPoolId: string): Journal {
  parsePool(text, userPoolId)
  return { text, completeLength: Buffer.byteLength(text), isAppendable: !text.trim().includes('\n') }
}

function parseChange(line: string): PoolChange {
  const change = JSON.parse(line)
  const isKnown = Object.keys(change).every((name) => ['put', 'remove', 'set'].includes(name))
  if (typeof change !== 'object' || change === null || !isKnown) throw new TypeError('Not a change of a pool.')
  return change
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}
