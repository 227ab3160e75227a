import type { PoolContext } from '../server/poolContext.ts'
import { mfaConfig } from './mfaMethods.ts'

/** Returns the MFA configuration in the shape of GetUserPoolMfaConfig and SetUserPoolMfaConfig. */
export function describeMfaConfig(context: PoolContext) {
  const { configuration, methods } = mfaConfig(context)
  const { relyingPartyId, userVerification } = context.settings
  return {
    MfaConfiguration: configuration,
    ...(methods.includes('SMS_MFA') && { SmsMfaConfiguration: {} }),
    SoftwareTokenMfaConfiguration: { Enabled: methods.includes('SOFTWARE_TOKEN_MFA') },
    ...(methods.includes('EMAIL_OTP') && { EmailMfaConfiguration: {} }),
    WebAuthnConfiguration: { RelyingPartyId: relyingPartyId, UserVerification: userVerification },
  }
}
