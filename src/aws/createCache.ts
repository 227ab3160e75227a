/** How long a value stays valid, and how long a read may take. All in milliseconds. */
export interface CacheOptions {
  maxAge: number
  timeLimit: number
  /** Reads nothing for this long after a failure, to spare a service that is in trouble. */
  holdOff: number
  onFailed: (error: unknown) => void
  /** Any clock that does not go backwards. */
  now: () => number
}

/** A value that was read before, and how many more milliseconds it is valid. */
export interface Cached<Value> {
  value: Value
  lifetime: number
}

/**
 * Caches the last value that was read. Concurrent callers share one read. When a later read fails or takes too long, the last value stays
 * in use for as long as the process runs.
 *
 * @returns A function that throws the error of the last read if none ever succeeded.
 */
export function createCache<Value>(
  read: (signal: AbortSignal) => Promise<Value>,
  { maxAge, timeLimit, holdOff, onFailed, now }: CacheOptions,
): () => Promise<Cached<Value>> {
  let outcome: (() => Value) | undefined
  let kept: { value: Value } | undefined
  let goodUntil = 0
  let underWay: Promise<void> | undefined

  return async () => {
    if (!outcome || now() >= goodUntil) {
      underWay ??= attempt().finally(() => {
        underWay = undefined
      })
      await underWay
    }
    return { value: outcome!(), lifetime: Math.max(0, goodUntil - now()) }
  }

  async function attempt(): Promise<void> {
    try {
      const value = await within(timeLimit, read)
      kept = { value }
      outcome = () => value
      goodUntil = now() + maxAge
    } catch (error) {
      outcome = () => {
        if (kept) return kept.value
        throw error
      }
      goodUntil = now() + holdOff
      onFailed(error)
    }
  }
}

async function within<Value>(limit: number, read: (signal: AbortSignal) => Promise<Value>): Promise<Value> {
  const clock = new AbortController()
  const timer = setTimeout(() => clock.abort(new DOMException('The time is up', 'TimeoutError')), limit)
  try {
    return await read(clock.signal)
  } finally {
    clearTimeout(timer)
  }
}
