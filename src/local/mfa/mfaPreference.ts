import type { MfaSettings } from '../../wire/operations.ts'
import { Fault } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { MfaName, User } from '../state/user.ts'
import { canUseMethod, enableMfa, mfaConfig } from './mfa.ts'

/** What SetUserMFAPreference and its signed sister take. */
export interface MfaPreference {
  SMSMfaSettings?: MfaSettings
  SoftwareTokenMfaSettings?: MfaSettings
  EmailMfaSettings?: MfaSettings
}

const MEMBERS = {
  SMSMfaSettings: 'SMS_MFA',
  SoftwareTokenMfaSettings: 'SOFTWARE_TOKEN_MFA',
  EmailMfaSettings: 'EMAIL_OTP',
} as const satisfies Record<keyof MfaPreference, MfaName>

const LACKS: Record<MfaName, string> = {
  SMS_MFA: 'User does not have delivery config set to turn on SMS_MFA',
  EMAIL_OTP: 'User does not have delivery config set to turn on EMAIL_OTP',
  SOFTWARE_TOKEN_MFA: 'User has not set up software token mfa',
}

/**
 * Switches second factors on and off (reference 2.4).
 *
 * @throws {Fault} InvalidParameterException for one that the user has no means for, or two preferred ones.
 */
export function setMfaPreference(context: PoolContext, user: User, preference: MfaPreference): void {
  const wanted = (Object.keys(MEMBERS) as (keyof typeof MEMBERS)[]).flatMap((member) => {
    const { Enabled, PreferredMfa } = preference[member] ?? {}
    return preference[member] ? [{ method: MEMBERS[member], Enabled, PreferredMfa }] : []
  })
  if (wanted.filter(({ PreferredMfa }) => PreferredMfa).length > 1) {
    throw new Fault('InvalidParameterException', 'Multiple factors cannot be preferred.')
  }
  const { configuration, methods } = mfaConfig(context)
  for (const { method, Enabled, PreferredMfa } of wanted) {
    if ((Enabled || PreferredMfa) && (!methods.includes(method) || !canUseMethod(user, method))) {
      throw new Fault('InvalidParameterException', LACKS[method])
    }
    if (Enabled === false && configuration === 'ON') {
      throw new Fault('InvalidParameterException', 'MFA cannot be turned off: the user pool requires it.')
    }
  }
  for (const { method, Enabled, PreferredMfa } of wanted) {
    if (Enabled) enableMfa(user, method)
    if (Enabled === false) user.mfa.enabled = user.mfa.enabled.filter((other) => other !== method)
    if (PreferredMfa) user.mfa.preferred = method
    else if (user.mfa.preferred === method && (PreferredMfa === false || Enabled === false)) user.mfa.preferred = null
  }
}

/** As GetUser and its sisters show it. */
export const describeMfa = ({ mfa: { enabled, preferred } }: User) => ({
  ...(preferred && { PreferredMfaSetting: preferred }),
  ...(enabled.length > 0 && { UserMFASettingList: enabled }),
})
