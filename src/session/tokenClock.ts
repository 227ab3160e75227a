import { issuedAt, remainingLife, type Tokens, wantsRefresh } from './tokens.ts'

/** How far, in milliseconds, this device's clock may be before the issue of a stored token. */
const TOLERANCE = 60_000

/** Tells how old tokens are on a device whose clock can be wrong, and can be set at any time. */
export interface TokenClock {
  /** Starts to measure the age of tokens, when they arrive or are read from the storage. */
  follow: (tokens: Tokens) => void
  /** Returns the service's time, in milliseconds since the epoch. */
  serviceTime: (tokens: Tokens) => number
  isValid: (tokens: Tokens) => boolean
  wantsRefresh: (tokens: Tokens) => boolean
}

/**
 * Uses the later of two clocks: this device's, which can be set back, and the monotonic one, which may stop while the device sleeps.
 *
 * @param now Milliseconds since the epoch.
 * @param monotonic Milliseconds of a clock that no one can set.
 */
export function createTokenClock(now: () => number, monotonic: () => number): TokenClock {
  let followed: { tokens: Tokens; serviceTime: number; monotonic: number } | undefined

  const serviceTime = (tokens: Tokens) => {
    const byDevice = now() + tokens.drift
    if (followed?.tokens !== tokens) return byDevice
    return Math.max(byDevice, followed.serviceTime + monotonic() - followed.monotonic)
  }
  /** The device's time that corresponds to the service's. */
  const deviceTime = (tokens: Tokens) => serviceTime(tokens) - tokens.drift
  return {
    follow: (tokens) => {
      const byDevice = now() + tokens.drift
      // The clock was set back while no page was open: how old the tokens are can't be known, so they count as expired.
      const isBeforeIssue = byDevice < issuedAt(tokens) - TOLERANCE
      followed = { tokens, serviceTime: isBeforeIssue ? Number.POSITIVE_INFINITY : byDevice, monotonic: monotonic() }
    },
    serviceTime,
    isValid: (tokens) => remainingLife(tokens, deviceTime(tokens)) > 0,
    wantsRefresh: (tokens) => wantsRefresh(tokens, deviceTime(tokens)),
  }
}
