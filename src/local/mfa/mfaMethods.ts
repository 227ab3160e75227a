import type { PoolContext } from '../server/poolContext.ts'
import type { MfaConfig } from '../state/pool.ts'
import type { MfaName, User } from '../state/user.ts'

/** Returns whether the pool asks for MFA, and the methods it allows. */
export const mfaConfig = ({ pool, settings }: PoolContext): MfaConfig =>
  pool.mfaConfig ?? { configuration: settings.mfaConfiguration, methods: settings.mfaMethods }

/** Returns whether the user has what a method needs, such as a phone number. */
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
 * Returns the MFA methods of a user. If the pool requires MFA and the user has turned on no method, an address counts as one
 * (docs/protocol.md §3.6, §7.7).
 */
export function activeMethods(context: PoolContext, user: User): MfaName[] {
  const { configuration, methods } = mfaConfig(context)
  if (configuration === 'OFF') return []
  const usable = methods.filter((method) => canUseMethod(user, method))
  const enabled = usable.filter((method) => user.mfa.enabled.includes(method))
  return enabled.length || configuration === 'OPTIONAL' ? enabled : usable
}

/** Returns the MFA methods that a sign-in of this user may ask for, or only the preferred one if there is one. */
export function mfaMethodsOf(context: PoolContext, user: User): MfaName[] {
  const methods = activeMethods(context, user)
  const { preferred, enabled } = user.mfa
  return preferred && enabled.includes(preferred) && methods.includes(preferred) ? [preferred] : methods
}

/** Returns whether a passkey of this user replaces password and MFA. It must then verify the user (docs/protocol.md §10.5). */
export const usesPasskeyAsMfa = ({ settings }: PoolContext, { mfa }: User): boolean =>
  settings.passkeysCountAsMfa === true && mfa.byPasskey === true

/** Turns an MFA method on, last in the user's list. */
export function enableMfa({ mfa }: User, method: MfaName): void {
  if (!mfa.enabled.includes(method)) mfa.enabled.push(method)
}
