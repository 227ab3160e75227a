/** How long what was read counts, and how long a reading may take. All in milliseconds. */
export interface CacheOptions {
  maxAge: number
  timeLimit: number
  /** After a failure nothing is read for this long, so that a service in trouble is left alone. */
  holdOff: number
  onFailed: (error: unknown) => void
  /** Any clock that does not go backwards. */
  now: () => number
}

/** Something that was read before, and how many milliseconds longer it counts. */
export interface Cached<Value> {
  value: Value
  lifetime: number
}

/**
 * Keeps the last thing that was read. Readers that come together share one reading. What was read well stays good enough when
 * a later reading fails or takes too long, for as long as the process lives.
 *
 * @returns A reader that throws the failure of the last reading where none ever went well.
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
