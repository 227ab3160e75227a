/** One page of a list, and the cursor of the next page, if any. */
export interface CursorPage<Item> {
  items: Item[]
  next?: string
}

/** Converts the service's timestamps from seconds to milliseconds. */
export const toMilliseconds = (seconds: number | undefined): number | undefined =>
  seconds === undefined ? undefined : 1000 * seconds
