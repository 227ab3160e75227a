import type { SessionWindow } from './environment.ts'

/** How long, in milliseconds, to wait for a lock that another tab holds, which may be frozen or broken. */
const WAIT_LIMIT = 5_000

/**
 * Runs the work while this tab holds the lock of that name. Runs it without the lock if the browser has no locks, or if the lock isn't
 * free within five seconds. The work must not call back into the host app's interface.
 *
 * @param work Receives whether another tab held the lock until now.
 */
export async function withLock<Result>(
  window: SessionWindow | undefined,
  name: string,
  work: (hasWaited: boolean) => Promise<Result>,
): Promise<Result> {
  const { release, hasWaited } = await acquire(window, name)
  try {
    return await work(hasWaited)
  } finally {
    release()
  }
}

interface Acquired {
  release: () => void
  hasWaited: boolean
}

const withoutLock: Acquired = { release: () => {}, hasWaited: false }

/** Never rejects. */
function acquire(window: SessionWindow | undefined, name: string): Promise<Acquired> {
  return new Promise((resolve) => {
    const controller = new AbortController()
    const { signal } = controller
    const goOnWithout = () => {
      clearTimeout(timer)
      controller.abort()
      resolve(withoutLock)
    }
    const timer = setTimeout(goOnWithout, WAIT_LIMIT)
    /** The lock is held until the promise resolves. A lock that is granted too late is released at once. */
    const hold = (hasWaited: boolean) =>
      new Promise<void>((release) => {
        if (signal.aborted) release()
        clearTimeout(timer)
        resolve({ release, hasWaited })
      })
    try {
      const locks = window?.navigator?.locks
      if (!locks) return goOnWithout()
      const wait = () => locks.request(name, { signal }, () => hold(true))
      locks.request(name, { ifAvailable: true }, (lock) => (lock ? hold(false) : wait())).catch(goOnWithout)
    } catch {
      goOnWithout()
    }
  })
}
