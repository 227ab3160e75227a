import type { SessionWindow } from './environment.ts'

/**
 * How long, in milliseconds, to wait for a lock that another tab holds, which may be frozen or broken. Together with the time that a
 * refresh waits for the storage, at most five seconds.
 */
const WAIT_LIMIT = 4_700

/**
 * Runs the work while this tab holds the lock of that name. Runs it without the lock if the browser has no locks, or if the lock isn't
 * free in time. The work must not call back into the host app's interface.
 */
export async function withLock<Result>(
  window: SessionWindow | undefined,
  name: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const release = await acquire(window, name)
  try {
    return await work()
  } finally {
    release()
  }
}

/** Returns a function that releases the lock, if there is one. Never rejects. */
function acquire(window: SessionWindow | undefined, name: string): Promise<() => void> {
  return new Promise((resolve) => {
    const controller = new AbortController()
    const { signal } = controller
    const goOnWithout = () => {
      clearTimeout(timer)
      controller.abort()
      resolve(() => {})
    }
    const timer = setTimeout(goOnWithout, WAIT_LIMIT)
    /** The lock is held until the promise resolves. A lock that is granted too late is released at once. */
    const hold = () =>
      new Promise<void>((release) => {
        if (signal.aborted) release()
        clearTimeout(timer)
        resolve(release)
      })
    try {
      const locks = window?.navigator?.locks
      if (!locks) return goOnWithout()
      locks.request(name, { signal }, hold).catch(goOnWithout)
    } catch {
      goOnWithout()
    }
  })
}
