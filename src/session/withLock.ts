import type { SessionWindow } from './environment.ts'

/** How long, in milliseconds, to wait for a lock that another tab holds, which may be frozen or broken. */
const WAIT_LIMIT = 5_000

/**
 * Runs the work while this tab holds the lock of that name. Runs it without the lock if the browser has no locks, or if the lock isn't
 * free within five seconds. The work must not call back into the host app's interface.
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

const nothing = () => {}

/** Resolves to a function that releases the lock. Never rejects. */
function acquire(window: SessionWindow | undefined, name: string): Promise<() => void> {
  return new Promise((resolve) => {
    const controller = new AbortController()
    const goOnWithout = () => {
      clearTimeout(timer)
      controller.abort()
      resolve(nothing)
    }
    const timer = setTimeout(goOnWithout, WAIT_LIMIT)
    /** The lock is held until the promise resolves. A lock that is granted too late is released at once. */
    const onGranted = () =>
      new Promise<void>((release) => {
        if (controller.signal.aborted) release()
        clearTimeout(timer)
        resolve(release)
      })
    try {
      const locks = window?.navigator?.locks
      if (locks) locks.request(name, { signal: controller.signal }, onGranted).catch(goOnWithout)
      else goOnWithout()
    } catch {
      goOnWithout()
    }
  })
}
