import type { AuthFactor, ChallengeName } from './operations.ts'

/** An MFA method, by the kit's name. */
export type MfaMethod = 'sms' | 'email' | 'totp'

/** A sign-in method of choice-based sign-in, by the kit's name. `email` and `sms` are one-time codes. */
export type FirstFactor = 'password' | 'email' | 'sms' | 'passkey'

/** The service's names of the MFA methods (docs/protocol.md §3.6). */
export const mfaMethodNames = {
  sms: 'SMS_MFA',
  email: 'EMAIL_OTP',
  totp: 'SOFTWARE_TOKEN_MFA',
} as const satisfies Record<MfaMethod, ChallengeName>

/** The members of SetUserMFAPreference, one for each MFA method (docs/protocol.md §2.4). */
export const mfaSettingsNames = {
  sms: 'SMSMfaSettings',
  email: 'EmailMfaSettings',
  totp: 'SoftwareTokenMfaSettings',
} as const satisfies Record<MfaMethod, string>

/** The service's names of the sign-in methods (docs/protocol.md §3.8). */
export const firstFactorNames = {
  password: 'PASSWORD',
  email: 'EMAIL_OTP',
  sms: 'SMS_OTP',
  passkey: 'WEB_AUTHN',
} as const satisfies Record<FirstFactor, AuthFactor>

/** The MFA methods by the service's names. A one-time code by text message (`SMS_OTP`) has the same kit name as the MFA method. */
export const mfaMethodsByName: ReadonlyMap<string, MfaMethod> = new Map([
  ['SMS_MFA', 'sms'],
  ['SMS_OTP', 'sms'],
  ['EMAIL_OTP', 'email'],
  ['EMAIL_MFA', 'email'],
  ['SOFTWARE_TOKEN_MFA', 'totp'],
])

/** The sign-in methods by the service's names. Both password challenges are one method for the user. */
export const firstFactorsByName: ReadonlyMap<string, FirstFactor> = new Map([
  ['PASSWORD', 'password'],
  ['PASSWORD_SRP', 'password'],
  ['EMAIL_OTP', 'email'],
  ['SMS_OTP', 'sms'],
  ['WEB_AUTHN', 'passkey'],
])

/** The challenges that take a code, each with the response member for the code (docs/protocol.md §3.3). */
export const codeMembers = {
  SMS_MFA: 'SMS_MFA_CODE',
  SMS_OTP: 'SMS_OTP_CODE',
  EMAIL_OTP: 'EMAIL_OTP_CODE',
  SOFTWARE_TOKEN_MFA: 'SOFTWARE_TOKEN_MFA_CODE',
} as const satisfies Partial<Record<ChallengeName, string>>
