/** One page of a list, and where the next one begins, if there is one. */
export interface CursorPage<Item> {
  items: Item[]
  next?: string
}

/** Seconds of the service as milliseconds. */
export const toMilliseconds = (seconds: number | undefined): number | undefined =>
  seconds === undefined ? undefined : 1000 * seconds
