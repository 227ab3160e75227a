import type { SchemaAttribute } from '../../wire/poolSettings.ts'
import { describeMfaConfig } from '../mfa/describeMfaConfig.ts'
import { mfaConfig } from '../mfa/mfaMethods.ts'
import { DescribeUserPool } from '../operations/DescribeUserPool.ts'
import { SetUserPoolMfaConfig } from '../operations/SetUserPoolMfaConfig.ts'
import { Fault } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { Resource } from '../state/administration.ts'
import { administrationOf, resourcesOf } from './administrationOf.ts'
import { checkNewAttributes, checkNewSchema } from './checkNewSchema.ts'
import { describeClients } from './clientOperations.ts'
import { describedSchema, isCustom } from './describedSchema.ts'
import { LOG_DELIVERY } from './keptOperations.ts'
import { checkPoolFeatures, checkTierChange, features, requireFeatures } from './poolTier.ts'
import type { PoolOperations } from './serviceOperation.ts'
import { updatedUserPool } from './userPoolMembers.ts'

export const userPoolOperations: PoolOperations = {
  DescribeUserPool: (context) => ({ UserPool: describeUserPool(context) }),
  UpdateUserPool: (context, input) => {
    if (input.MfaConfiguration === 'ON' && mfaConfig(context).configuration !== 'ON') {
      const reason = 'Cannot turn MFA functionality ON, once the user pool has been created.'
      throw new Fault('InvalidParameterException', reason)
    }
    const administration = administrationOf(context)
    const updated = updatedUserPool(administration.userPool, input, context.settings.now() / 1000)
    checkPoolFeatures(updated)
    if (input.UserPoolTier) checkTier(context, input.UserPoolTier)
    administration.userPool = updated
    if (context.pool.mfaConfig) {
      context.pool.mfaConfig.configuration = administration.userPool.MfaConfiguration as 'OFF' | 'OPTIONAL' | 'ON'
    }
    return {}
  },
  AddCustomAttributes: (context, { CustomAttributes }) => {
    const { userPool } = administrationOf(context)
    const schema = (userPool.SchemaAttributes ?? context.settings.schemaAttributes) as SchemaAttribute[]
    checkNewSchema(CustomAttributes as SchemaAttribute[])
    const added = describedSchema(CustomAttributes as SchemaAttribute[]).filter(({ Name }) => isCustom(Name))
    checkNewAttributes(schema, added)
    userPool.SchemaAttributes = [...schema, ...added]
    return {}
  },
  GetUserPoolMfaConfig: (context) => describeMfa(context),
  SetUserPoolMfaConfig: async (context, input) => {
    checkFactorConfiguration(input)
    requireFeatures(context, features.mfa, input)
    await SetUserPoolMfaConfig.run(context, input as never)
    const { userPool } = administrationOf(context)
    // As in the service, a method that the call leaves out is turned off. Passkeys stay as they are.
    for (const name of ['SmsMfaConfiguration', 'EmailMfaConfiguration'] as const) {
      if (input[name]) userPool[name] = input[name]
      else delete userPool[name]
    }
    if (input.WebAuthnConfiguration) userPool.WebAuthnConfiguration = input.WebAuthnConfiguration
    if (input.MfaConfiguration) userPool.MfaConfiguration = input.MfaConfiguration
    return describeMfa(context)
  },
  TagResource: (context, { Tags }) => {
    const { userPool } = administrationOf(context)
    userPool.UserPoolTags = { ...(userPool.UserPoolTags as object), ...(Tags as object) }
    return {}
  },
  UntagResource: (context, { TagKeys }) => {
    const { userPool } = administrationOf(context)
    const kept = Object.entries((userPool.UserPoolTags ?? {}) as object).filter(
      ([name]) => !(TagKeys as string[]).includes(name),
    )
    userPool.UserPoolTags = Object.fromEntries(kept)
    return {}
  },
  ListTagsForResource: (context) => ({ Tags: administrationOf(context).userPool.UserPoolTags ?? {} }),
  SetUserPoolSessionConfiguration: (context, { UserPoolId, ...input }) => {
    Object.assign(administrationOf(context).userPool, input)
    return { UserPoolId, ...input }
  },
  GetUserPoolSessionConfiguration: (context, { UserPoolId }) => {
    const { UserSessionTracking = 'DISABLED', TokenSession = {} } = administrationOf(context).userPool
    return { UserPoolId, UserSessionTracking, TokenSession }
  },
  GetCSVHeader: (context, { UserPoolId }) => ({
    UserPoolId,
    CSVHeader: [
      'cognito:username',
      ...describedSchema(context.settings.schemaAttributes)
        .map(({ Name }) => Name)
        .filter((name) => name !== 'sub'),
      'cognito:mfa_enabled',
    ],
  }),
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

/** @throws {Fault} TierChangeNotAllowedException */
function checkTier(context: PoolContext, tier: unknown): void {
  const { userPool, resources, settings } = administrationOf(context)
  checkTierChange(tier, {
    mfa: [userPool],
    client: describeClients(context),
    domain: Object.values(resources.Domain ?? {}),
    logs: [settings[LOG_DELIVERY] ?? {}],
  })
}

/** Members that are stored with a pool and that DescribeUserPool doesn't return. */
const NOT_DESCRIBED = [
  'UserSessionTracking',
  'TokenSession',
  'SmsMfaConfiguration',
  'EmailMfaConfiguration',
  'WebAuthnConfiguration',
]

/** Returns the pool as DescribeUserPool does. */
export function describeUserPool(context: PoolContext): Resource {
  const { UserPool } = DescribeUserPool.run(context, { UserPoolId: context.settings.userPoolId }) as {
    UserPool: Resource
  }
  const { userPool } = administrationOf(context)
  const stored = Object.entries(userPool).filter(([name, value]) => !NOT_DESCRIBED.includes(name) && value !== null)
  const domain = Object.values(resourcesOf(context, 'Domain'))[0]
  return {
    ...UserPool,
    ...Object.fromEntries(stored),
    SchemaAttributes: describedSchema(context.settings.schemaAttributes),
    MfaConfiguration: UserPool.MfaConfiguration,
    ...(domain && (domain.CustomDomainConfig ? { CustomDomain: domain.Domain } : { Domain: domain.Domain })),
  }
}

function describeMfa(context: PoolContext): Resource {
  const { SmsMfaConfiguration, EmailMfaConfiguration, WebAuthnConfiguration } = administrationOf(context).userPool
  const described = describeMfaConfig(context) as Resource
  return {
    ...described,
    ...(described.SmsMfaConfiguration && SmsMfaConfiguration ? { SmsMfaConfiguration } : {}),
    ...(described.EmailMfaConfiguration && EmailMfaConfiguration ? { EmailMfaConfiguration } : {}),
    ...(WebAuthnConfiguration ? { WebAuthnConfiguration } : {}),
  }
}
