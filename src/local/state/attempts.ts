import type { BelongsToSubject } from './user.ts'

/** Calls of one kind in the last hour. */
export interface Attempts extends BelongsToSubject {
  action: string
  times: number[]
}

/** Wrong passwords in a row. */
export interface Failures extends BelongsToSubject {
  count: number
  lastAt: number
}
