import { AuthError } from '../errors.ts'

/** One page of a list, and the cursor of the next page, if any. */
export interface CursorPage<Item> {
  items: Item[]
  next?: string
}

/** Converts the service's timestamps from seconds to milliseconds. */
export const toMilliseconds = (seconds: number | undefined): number | undefined =>
  seconds === undefined ? undefined : 1000 * seconds

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
