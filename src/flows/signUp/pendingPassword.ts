/** How long, in milliseconds, a password is kept for the sign-in after a confirmation. */
const LIFETIME = 600_000

/**
 * Keeps a password between two steps, so that users who confirm a new account don't have to type it again. Nothing else in the kit
 * does. The password can be taken once and is removed after ten minutes.
 */
export interface PendingPassword {
  set: (username: string, password: string) => void
  take: (username: string) => string | undefined
  has: (username: string) => boolean
  clear: () => void
}

export function createPendingPassword(): PendingPassword {
  let pending: { username: string; password: string; timer: ReturnType<typeof setTimeout> } | undefined
  const clear = () => {
    clearTimeout(pending?.timer)
    pending = undefined
  }
  return {
    set: (username, password) => {
      clear()
      pending = { username, password, timer: setTimeout(clear, LIFETIME) }
      // In Node, where a timer is an object, it must not keep the process running.
      if (typeof pending.timer === 'object') pending.timer.unref()
    },
    take: (username) => {
      const password = pending?.username === username ? pending.password : undefined
      clear()
      return password
    },
    has: (username) => pending?.username === username,
    clear,
  }
}
