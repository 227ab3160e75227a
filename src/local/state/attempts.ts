import type { BelongsToSubject } from './user.ts'

/** Calls of one kind in the last hour. */
export interface Attempts extends BelongsToSubject {
  action: string
  times: number[]
}

/** Consecutive wrong passwords. */
export interface Failures extends BelongsToSubject {
  count: number
  lastAt: number
}
