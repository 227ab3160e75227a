import type { RetryClass } from '../wire/operationTable.ts'

/** Options of one call. */
export interface CallOptions {
  /** Aborts the call, which then fails with `aborted`, or with `timedOut` if the signal timed out. */
  signal?: AbortSignal | undefined
  /** Overrides the operation's retry class if the input requires it: a password is never sent twice. */
  retry?: RetryClass | undefined
}
