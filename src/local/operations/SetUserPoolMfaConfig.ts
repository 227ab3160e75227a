import { describeMfaConfig } from '../mfa/describeMfaConfig.ts'
import { mfaConfig } from '../mfa/mfaMethods.ts'
import { Fault } from '../server/fault.ts'
import { member, oneOf, required } from '../server/inputMember.ts'
import type { Operation } from '../server/operation.ts'
import type { MfaConfiguration } from '../state/pool.ts'
import type { MfaName } from '../state/user.ts'

interface Input {
  UserPoolId: string
  SmsMfaConfiguration?: object
  SoftwareTokenMfaConfiguration?: { Enabled?: boolean }
  EmailMfaConfiguration?: object
  WebAuthnConfiguration?: object
  MfaConfiguration?: MfaConfiguration
}

/** Methods that the call leaves out are turned off, as in the service (docs/protocol.md §7.9). */
export const SetUserPoolMfaConfig: Operation<Input, object> = {
  authorization: 'iam',
  input: {
    UserPoolId: required(member.userPoolId),
    SmsMfaConfiguration: member.structure,
    SoftwareTokenMfaConfiguration: member.structure,
    EmailMfaConfiguration: member.structure,
    WebAuthnConfiguration: member.structure,
    MfaConfiguration: oneOf('OFF', 'OPTIONAL', 'ON'),
  },
  run(context, input) {
    const methods: MfaName[] = [
      ...(input.SmsMfaConfiguration ? ['SMS_MFA' as const] : []),
      ...(input.SoftwareTokenMfaConfiguration?.Enabled ? ['SOFTWARE_TOKEN_MFA' as const] : []),
      ...(input.EmailMfaConfiguration ? ['EMAIL_OTP' as const] : []),
    ]
    const configuration = input.MfaConfiguration ?? mfaConfig(context).configuration
    checkMethods(configuration, methods)
    context.pool.mfaConfig = { configuration, methods }
    return describeMfaConfig(context)
  },
}

/** @throws {Fault} InvalidParameterException */
function checkMethods(configuration: MfaConfiguration, methods: readonly MfaName[]): void {
  if (configuration === 'OFF' && methods.length) {
    const reason = "Invalid MFA configuration given, can't turn off MFA and configure an MFA together."
    throw new Fault('InvalidParameterException', reason)
  }
  if (configuration !== 'OFF' && !methods.length) {
    const reason = 'Invalid MFA Configuration given. SMS MFA, Email MFA, or Software Token MFA must be enabled.'
    throw new Fault('InvalidParameterException', reason)
  }
}
