import type { SessionWindow } from './environment.ts'

/** How long, in milliseconds, to wait for a lock that another tab holds, which may be frozen or broken. */
const WAIT_LIMIT = 5_000

/** How a tab got a lock. */
export type LockState = 'free' | 'waited' | 'none'

/**
 * Runs the work while this tab holds the lock of that name. Runs it without the lock if the browser has no locks, or if the lock isn't
 * free within five seconds. The work must not call back into the host app's interface.
 *
 * @param work Receives how the lock came: it was free, another tab held it until now, or there is none.
 */
export async function withLock<Result>(
  window: SessionWindow | undefined,
  name: string,
  work: (lock: LockState) => Promise<Result>,
): Promise<Result> {
  const { release, state } = await acquire(window, name)
  try {
    return await work(state)
  } finally {
    release()
  }
}

interface Acquired {
  release: () => void
  state: LockState
}

const withoutLock: Acquired = { release: () => {}, state: 'none' }

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
    const hold = (state: LockState) =>
      new Promise<void>((release) => {
        if (signal.aborted) release()
        clearTimeout(timer)
        resolve({ release, state })
      })
    try {
      const locks = window?.navigator?.locks
      if (!locks) return goOnWithout()
      const wait = () => locks.request(name, { signal }, () => hold('waited'))
      locks.request(name, { ifAvailable: true }, (lock) => (lock ? hold('free') : wait())).catch(goOnWithout)
    } catch {
      goOnWithout()
    }
  })
}
