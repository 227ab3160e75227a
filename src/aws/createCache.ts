/** Options of {@link createCache}. All times are in milliseconds. */
export interface CacheOptions {
  /** How long a value is valid. */
  maxAge: number
  /** How long a read may take. */
  timeLimit: number
  /** How long to wait after a failed read, so that a service in trouble gets few requests. */
  holdOff: number
  onFailed: (error: unknown) => void
  /** A monotonic clock, in milliseconds. */
  now: () => number
}

/** A cached value, and its remaining lifetime in milliseconds. */
export interface Cached<Value> {
  value: Value
  lifetime: number
}

/**
 * Caches the last value that was read. Concurrent callers share one read. If a later read fails or times out, the last value stays in
 * use until a read succeeds.
 *
 * @returns A function that returns the value, or throws the last error if no read has succeeded yet.
 */
export function createCache<Value>(
  read: (signal: AbortSignal) => Promise<Value>,
  { maxAge, timeLimit, holdOff, onFailed, now }: CacheOptions,
): () => Promise<Cached<Value>> {
  let outcome: (() => Value) | undefined
  let lastRead: { value: Value } | undefined
  let validUntil = 0
  let pendingRead: Promise<void> | undefined

  return async () => {
    if (!outcome || now() >= validUntil) {
      pendingRead ??= refresh().finally(() => {
        pendingRead = undefined
      })
      await pendingRead
    }
    return { value: outcome!(), lifetime: Math.max(0, validUntil - now()) }
  }

  async function refresh(): Promise<void> {
    try {
      const value = await withTimeout(timeLimit, read)
      lastRead = { value }
      outcome = () => value
      validUntil = now() + maxAge
    } catch (error) {
      outcome = () => {
        if (lastRead) return lastRead.value
        throw error
      }
      validUntil = now() + holdOff
      onFailed(error)
    }
  }
}

async function withTimeout<Value>(limit: number, read: (signal: AbortSignal) => Promise<Value>): Promise<Value> {
  const controller = new AbortController()
  const timer = setTimeout(
    () => controller.abort(new DOMException('The time limit was exceeded', 'TimeoutError')),
    limit,
  )
  try {
    return await read(controller.signal)
  } finally {
    clearTimeout(timer)
  }
}
