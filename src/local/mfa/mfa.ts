import { Secret, TOTP } from 'otpauth'
import { Fault } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { MfaConfig } from '../state/pool.ts'
import type { MfaName, Totp, User } from '../state/user.ts'

const STEP = 30_000

/** Whether and by what the pool asks for a second factor. */
export const mfaConfig = ({ pool, settings }: PoolContext): MfaConfig =>
  pool.mfaConfig ?? { configuration: settings.mfaConfiguration, methods: settings.mfaMethods }

/** Whether the user has what a method needs. */
export function canUseMethod(user: User, method: MfaName): boolean {
  switch (method) {
    case 'SMS_MFA':
      return Boolean(user.attributes.phone_number)
    case 'EMAIL_OTP':
      return Boolean(user.attributes.email)
    case 'SOFTWARE_TOKEN_MFA':
      return user.totp?.isVerified === true
  }
}

/**
 * The second factors that this sign-in may be asked for, the preferred one alone where there is one. Where the pool demands one
 * and the user chose none, an address will do (reference 3.6, 7.7).
 */
export function mfaMethodsOf(context: PoolContext, user: User): MfaName[] {
  const { configuration, methods } = mfaConfig(context)
  if (configuration === 'OFF') return []
  const usable = methods.filter((method) => canUseMethod(user, method))
  const chosen = usable.filter((method) => user.mfa.enabled.includes(method))
  const { preferred } = user.mfa
  if (preferred && chosen.includes(preferred)) return [preferred]
  return chosen.length || configuration === 'OPTIONAL' ? chosen : usable
}

export function newTotp(random: (length: number) => Uint8Array): Totp {
  const bytes = Uint8Array.from(random(20))
  return { secret: new Secret({ buffer: bytes.buffer }).base32, isVerified: false, name: null, usedStep: 0 }
}

/**
 * Takes a code of this moment, or of the 30 seconds before or after, once (reference 3.5).
 *
 * @returns Whether it is right.
 * @throws {Fault} ExpiredCodeException for one that was taken already.
 */
export function verifyTotpCode(totp: Totp, code: string, now: number): boolean {
  if (!/^\d{6}$/.test(code)) return false
  const delta = new TOTP({ secret: totp.secret }).validate({ token: code, timestamp: now, window: 1 })
  if (delta === null) return false
  const step = Math.floor(now / STEP) + delta
  if (step <= totp.usedStep) {
    throw new Fault('ExpiredCodeException', 'Your software token has already been used once.')
  }
  totp.usedStep = step
  return true
}

/** Switches a second factor on, as the last thing that the user chose. */
export function enableMfa({ mfa }: User, method: MfaName): void {
  if (!mfa.enabled.includes(method)) mfa.enabled.push(method)
}
