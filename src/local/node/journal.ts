import { parsePool } from '../state/parsePool.ts'
import { formatPools, parsePools, takeHostedPools } from '../state/poolsText.ts'

/** The content of a file with pools: the pools as of some moment, and what changed since. */
export interface Journal {
  /** The pools without the changes: as `formatPools` returns them. */
  text: string
  /** How much of the file is complete, in bytes. The rest is a line that was being written when its process died. */
  completeLength: number
  /** Whether changes can follow: the first pool is on one line, and contains no other. */
  isAppendable: boolean
}

/**
 * Reads the content of a file. Its first line is a pool, each further one a `JournalEntry`. A last line that isn't complete was never
 * acknowledged and is left out.
 *
 * @throws {PoolFormatError} for anything but pools in this version, of which the first one has this id.
 */
export function readJournal(content: string, userPoolId: string): Journal {
  const [snapshot = '', ...lines] = content.split('\n')
  // An editor may have formatted the JSON of a file without changes.
  if (!lines.some((line) => line.trim()) || !isJson(snapshot)) return readFirstPool(content, userPoolId)

  const isCutOff = !isJson(lines.at(-1) ?? '')
  const complete = [snapshot, ...(isCutOff ? lines.slice(0, -1) : lines)].join('\n')
  return {
    text: formatPools(parsePools(complete, userPoolId), userPoolId),
    completeLength: Buffer.byteLength(complete),
    isAppendable: !contained(complete),
  }
}

function readFirstPool(content: string, userPoolId: string): Journal {
  const pools = new Map([[userPoolId, parsePool(content, userPoolId)]])
  const isAppendable = !content.trimEnd().includes('\n') && !contained(content)
  if (!isAppendable) takeHostedPools(pools, userPoolId)
  return {
    text: isAppendable ? content : formatPools(pools, userPoolId),
    completeLength: Buffer.byteLength(content),
    isAppendable,
  }
}

/** Returns whether the first pool may contain others, as in the files of an earlier version. */
const contained = (text: string): boolean => text.includes('"HostedUserPool"')

function isJson(line: string): boolean {
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}
