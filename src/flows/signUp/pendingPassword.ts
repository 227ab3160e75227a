/** Milliseconds that a password is kept for the sign-in that follows a confirmation. */
const KEPT_FOR = 600_000

/**
 * The one place that holds a password between two steps, so that somebody who confirms a new
 * account need not type it again. Given out once; gone after ten minutes.
 */
export interface PendingPassword {
  set: (username: string, password: string) => void
  take: (username: string) => string | undefined
  has: (username: string) => boolean
  clear: () => void
}

export function createPendingPassword(): PendingPassword {
  let kept: { username: string; password: string; timer: ReturnType<typeof setTimeout> } | undefined
  const clear = () => {
    clearTimeout(kept?.timer)
    kept = undefined
  }
  return {
    set: (username, password) => {
      clear()
      kept = { username, password, timer: setTimeout(clear, KEPT_FOR) }
    },
    take: (username) => {
      const password = kept?.username === username ? kept.password : undefined
      clear()
      return password
    },
    has: (username) => kept?.username === username,
    clear,
  }
}
