import { AuthError } from '../errors.ts'

/** One page of a list, and the cursor of the next page, if any. */
export interface CursorPage<Item> {
  items: Item[]
  next?: string
}

/** The latest time that a date can have, in milliseconds since the epoch. */
const MAX_TIME = 8.64e15

/** Converts the service's timestamps from seconds to milliseconds. Returns `undefined` for a number that is no time. */
export function toMilliseconds(seconds: number | undefined): number | undefined {
  if (seconds === undefined || Math.abs(1000 * seconds) > MAX_TIME) return undefined
  return 1000 * seconds
}

/** The most pages of one list: many more than a user has devices, sessions or passkeys. */
const MAX_PAGES = 50

/**
 * Returns whether a list doesn't end: its next cursor was used before, or it has too many pages.
 *
 * @param cursors Those of the pages read so far, without the first page, which has none.
 */
export const isEndless = (cursors: readonly (string | undefined)[], next: string): boolean =>
  cursors.includes(next) || cursors.length >= MAX_PAGES

/** The error of a list that doesn't end. */
export const endlessList = (): AuthError => new AuthError('untrustedServer', { fault: 'EndlessList' })
