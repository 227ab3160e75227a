import { describeMfaConfig } from '../mfa/describeMfaConfig.ts'
import { mfaConfig } from '../mfa/mfaMethods.ts'
import { SetUserPoolMfaConfig } from '../operations/SetUserPoolMfaConfig.ts'
import { Fault } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { Resource } from '../state/administration.ts'
import { administrationOf, readAdministration } from './administrationOf.ts'
import { smsNotConfigured } from './checkUserPool.ts'
import { features, requireFeatures } from './poolTier.ts'
import type { PoolOperations } from './serviceOperation.ts'

/** The MFA methods of a pool. */
export const mfaConfigOperations: PoolOperations = {
  GetUserPoolMfaConfig: (context) => describeMfa(context),
  SetUserPoolMfaConfig: async (context, input) => {
    checkFactorConfiguration(input)
    requireFeatures(context, features.mfa, input)
    checkSms(context, input)
    await SetUserPoolMfaConfig.run(context, input as never)
    const { userPool } = administrationOf(context)
    storeMfaMembers(userPool, input)
    if (input.MfaConfiguration) userPool.MfaConfiguration = input.MfaConfiguration
    return describeMfa(context)
  },
}

/** Whether passkeys count as one factor or as two (docs/protocol.md §10.5). */
const FACTOR_CONFIGURATIONS = ['SINGLE_FACTOR', 'MULTI_FACTOR_WITH_USER_VERIFICATION']

/** The model of inputs doesn't have the values of this newer member. @throws {Fault} InvalidParameterException */
function checkFactorConfiguration({ WebAuthnConfiguration }: Resource): void {
  const { FactorConfiguration: value } = (WebAuthnConfiguration ?? {}) as { FactorConfiguration?: string }
  if (value === undefined || FACTOR_CONFIGURATIONS.includes(value)) return
  const at = `Value '${value}' at 'webAuthnConfiguration.factorConfiguration' failed to satisfy constraint`
  const message = `${at}: Member must satisfy enum value set: [${FACTOR_CONFIGURATIONS.join(', ')}]`
  throw new Fault('InvalidParameterException', `1 validation error detected: ${message}`)
}

/** A pool that no call created sends text messages without being configured. @throws {Fault} InvalidParameterException */
function checkSms(context: PoolContext, { SmsMfaConfiguration }: Resource): void {
  const { CreationDate, SmsConfiguration } = readAdministration(context).userPool
  if (!SmsMfaConfiguration || CreationDate === undefined || SmsConfiguration) return
  if (!(SmsMfaConfiguration as Resource).SmsConfiguration) throw smsNotConfigured()
}

/** The members of SetUserPoolMfaConfig. One that a call leaves out turns its method off. */
export const MFA_MEMBERS = ['SmsMfaConfiguration', 'SoftwareTokenMfaConfiguration', 'EmailMfaConfiguration'] as const

/** Stores what GetUserPoolMfaConfig returns. The settings of text messages are those of the pool, too. */
function storeMfaMembers(userPool: Resource, input: Resource): void {
  for (const name of MFA_MEMBERS) {
    if (input[name]) userPool[name] = input[name]
    else delete userPool[name]
  }
  if (input.WebAuthnConfiguration) userPool.WebAuthnConfiguration = input.WebAuthnConfiguration
  const { SmsConfiguration, SmsAuthenticationMessage } = (input.SmsMfaConfiguration ?? {}) as Resource
  if (SmsConfiguration) userPool.SmsConfiguration = SmsConfiguration
  if (SmsAuthenticationMessage) userPool.SmsAuthenticationMessage = SmsAuthenticationMessage
}

/** Returns what calls have set. Before the first one, a pool of options has the methods that those allow. */
function describeMfa(context: PoolContext): Resource {
  const { userPool } = administrationOf(context)
  const described = describeMfaConfig(context) as Resource
  const isConfigured = userPool.CreationDate !== undefined || context.pool.mfaConfig !== null
  if (!isConfigured) return described
  const { SoftwareTokenMfaConfiguration, WebAuthnConfiguration, ...others } = described
  const names = [...MFA_MEMBERS, 'WebAuthnConfiguration'].filter((name) => userPool[name])
  const { methods } = mfaConfig(context)
  const { SmsConfiguration, SmsAuthenticationMessage } = userPool
  const sms = { SmsConfiguration, ...(SmsAuthenticationMessage ? { SmsAuthenticationMessage } : {}) }
  return {
    ...others,
    ...(methods.includes('SMS_MFA') && SmsConfiguration ? { SmsMfaConfiguration: sms } : {}),
    ...(methods.includes('SOFTWARE_TOKEN_MFA') && { SoftwareTokenMfaConfiguration }),
    ...Object.fromEntries(names.map((name) => [name, userPool[name]])),
  }
}
