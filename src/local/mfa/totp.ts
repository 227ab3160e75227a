import { Secret, TOTP } from 'otpauth'
import { Fault } from '../server/fault.ts'
import type { Totp } from '../state/user.ts'

/** How long, in milliseconds, an app shows one code. */
const PERIOD = 30_000

/** Creates a key for an authenticator app that isn't verified yet. */
export function newTotp(random: (length: number) => Uint8Array): Totp {
  const bytes = Uint8Array.from(random(20))
  return { secret: new Secret({ buffer: bytes.buffer }).base32, isVerified: false, name: null, usedStep: 0 }
}

/**
 * Returns whether a code is that of the current, previous or next period. A correct code can't be used again (docs/protocol.md §3.5).
 *
 * @param now Milliseconds since the epoch.
 * @throws {Fault} ExpiredCodeException when this code, or a later one, was used before.
 */
export function verifyTotpCode(totp: Totp, code: string, now: number): boolean {
  const isSixDigits = /^\d{6}$/.test(code)
  if (!isSixDigits) return false
  const periodsFromNow = new TOTP({ secret: totp.secret }).validate({ token: code, timestamp: now, window: 1 })
  if (periodsFromNow === null) return false
  const step = Math.floor(now / PERIOD) + periodsFromNow
  if (step <= totp.usedStep) {
    throw new Fault('ExpiredCodeException', 'Your software token has already been used once.')
  }
  totp.usedStep = step
  return true
}
