import type { MfaSettings } from '../../wire/operations.ts'
import { Fault } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { MfaName, User } from '../state/user.ts'
import { canUseMethod, enableMfa, mfaConfig } from './mfaMethods.ts'

/** The MFA members of SetUserMFAPreference and AdminSetUserMFAPreference. */
export interface MfaPreference {
  SMSMfaSettings?: MfaSettings
  SoftwareTokenMfaSettings?: MfaSettings
  EmailMfaSettings?: MfaSettings
  WebAuthnMfaSettings?: Pick<MfaSettings, 'Enabled'>
}

const METHODS: readonly (readonly [member: Exclude<keyof MfaPreference, 'WebAuthnMfaSettings'>, method: MfaName])[] = [
  ['SMSMfaSettings', 'SMS_MFA'],
  ['SoftwareTokenMfaSettings', 'SOFTWARE_TOKEN_MFA'],
  ['EmailMfaSettings', 'EMAIL_OTP'],
]

/** The service's messages if the user lacks what a method needs. */
const UNAVAILABLE_MESSAGES: Record<MfaName, string> = {
  SMS_MFA: 'User does not have delivery config set to turn on SMS_MFA',
  EMAIL_OTP: 'User does not have delivery config set to turn on EMAIL_OTP',
  SOFTWARE_TOKEN_MFA: 'User has not set up software token mfa',
}

interface RequestedChange extends MfaSettings {
  method: MfaName
}

/**
 * Turns MFA methods on and off. Changes nothing if one of them is invalid (docs/protocol.md §2.4).
 *
 * @throws {Fault} InvalidParameterException for a method that the user can't use, for two preferred ones, or for no method besides passkeys.
 */
export function setMfaPreference(context: PoolContext, user: User, preference: MfaPreference): void {
  const changes = METHODS.flatMap(([member, method]): RequestedChange[] => {
    const settings = preference[member]
    return settings ? [{ ...settings, method }] : []
  })
  checkChanges(context, user, changes)
  checkPasskeyPreference(context, user, changes, preference.WebAuthnMfaSettings)
  for (const change of changes) applyChange(user, change)
  const { Enabled } = preference.WebAuthnMfaSettings ?? {}
  if (Enabled !== undefined) user.mfa.byPasskey = Enabled
}

/** Passkeys as MFA need the pool's permission, and another method of the user, without which a lost passkey would lock the user out. */
function checkPasskeyPreference(
  { settings }: PoolContext,
  { mfa }: User,
  changes: readonly RequestedChange[],
  passkey: MfaPreference['WebAuthnMfaSettings'],
): void {
  if (passkey?.Enabled && !settings.passkeysCountAsMfa) {
    throw new Fault('InvalidParameterException', 'The user pool does not accept passkeys as an MFA method.')
  }
  const isOn = passkey?.Enabled ?? mfa.byPasskey ?? false
  const remaining = new Set(mfa.enabled)
  for (const { method, Enabled } of changes) {
    if (Enabled) remaining.add(method)
    if (Enabled === false) remaining.delete(method)
  }
  if (!isOn || remaining.size) return
  throw new Fault('InvalidParameterException', 'Passkey MFA requires another MFA method of the user.')
}

function checkChanges(context: PoolContext, user: User, changes: readonly RequestedChange[]): void {
  if (changes.filter(({ PreferredMfa }) => PreferredMfa).length > 1) {
    throw new Fault('InvalidParameterException', 'Multiple factors cannot be preferred.')
  }
  const { configuration, methods } = mfaConfig(context)
  for (const { method, Enabled, PreferredMfa } of changes) {
    const isAvailable = methods.includes(method) && canUseMethod(user, method)
    if ((Enabled || PreferredMfa) && !isAvailable) {
      throw new Fault('InvalidParameterException', UNAVAILABLE_MESSAGES[method])
    }
    if (Enabled === false && configuration === 'ON') {
      throw new Fault('InvalidParameterException', 'MFA cannot be turned off: the user pool requires it.')
    }
  }
}

function applyChange(user: User, { method, Enabled, PreferredMfa }: RequestedChange): void {
  if (Enabled) enableMfa(user, method)
  if (Enabled === false) user.mfa.enabled = user.mfa.enabled.filter((other) => other !== method)
  if (PreferredMfa) {
    user.mfa.preferred = method
    return
  }
  const losesPreference = PreferredMfa === false || Enabled === false
  if (losesPreference && user.mfa.preferred === method) user.mfa.preferred = null
}

/** Returns the MFA methods in the shape of GetUser, AdminGetUser and GetUserAuthFactors. */
export const describeMfa = ({ mfa: { enabled, preferred } }: User) => ({
  ...(preferred && { PreferredMfaSetting: preferred }),
  ...(enabled.length > 0 && { UserMFASettingList: enabled }),
})
