/** Milliseconds that a password is kept for the sign-in that follows a confirmation. */
const KEPT_FOR = 600_000

/**
 * The one place that holds a password between two steps, so that somebody who confirms a new
 * account need not type it again. Given out once; gone after ten minutes.
 */
export interface KeptPassword {
  keep: (username: string, password: string) => void
  take: (username: string) => string | undefined
  isKept: (username: string) => boolean
  drop: () => void
}

export function createKeptPassword(): KeptPassword {
  let kept: { username: string; password: string; timer: ReturnType<typeof setTimeout> } | undefined
  const drop = () => {
    clearTimeout(kept?.timer)
    kept = undefined
  }
  return {
    keep: (username, password) => {
      drop()
      kept = { username, password, timer: setTimeout(drop, KEPT_FOR) }
    },
    take: (username) => {
      const password = kept?.username === username ? kept.password : undefined
      drop()
      return password
    },
    isKept: (username) => kept?.username === username,
    drop,
  }
}
