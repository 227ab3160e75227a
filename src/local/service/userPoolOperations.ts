import type { SchemaAttribute } from '../../wire/poolSettings.ts'
import { mfaConfig } from '../mfa/mfaMethods.ts'
import { DescribeUserPool } from '../operations/DescribeUserPool.ts'
import { Fault } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { Resource } from '../state/administration.ts'
import { administrationOf, resourcesOf } from './administrationOf.ts'
import { checkNewAttributes, checkNewSchema } from './checkNewSchema.ts'
import { checkMfa, checkUserPool } from './checkUserPool.ts'
import { describeClients } from './clientOperations.ts'
import { describedSchema, isCustom } from './describedSchema.ts'
import { LOG_DELIVERY } from './keptOperations.ts'
import { MFA_MEMBERS } from './mfaConfigOperations.ts'
import { checkPoolFeatures, checkTierChange } from './poolTier.ts'
import type { PoolOperations } from './serviceOperation.ts'
import { updatedUserPool } from './userPoolMembers.ts'

export const userPoolOperations: PoolOperations = {
  DescribeUserPool: (context) => ({ UserPool: describeUserPool(context) }),
  UpdateUserPool: (context, input) => {
    if (input.MfaConfiguration === 'ON' && mfaConfig(context).configuration !== 'ON') {
      const reason = 'Cannot turn MFA functionality ON, once the user pool has been created.'
      throw new Fault('InvalidParameterException', reason)
    }
    checkUserPool(input)
    const { methods } = mfaConfig(context)
    checkMfa(input, methods)
    const administration = administrationOf(context)
    const updated = updatedUserPool(administration.userPool, input, context.settings.now() / 1000)
    checkPoolFeatures(updated)
    if (input.UserPoolTier) checkTier(context, input.UserPoolTier)
    administration.userPool = updated
    if (context.pool.mfaConfig) {
      const configuration = updated.MfaConfiguration as 'OFF' | 'OPTIONAL' | 'ON'
      context.pool.mfaConfig = {
        configuration,
        methods: configuration === 'OFF' || methods.length ? methods : ['SMS_MFA'],
      }
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
const NOT_DESCRIBED: readonly string[] = [
  'UserSessionTracking',
  'TokenSession',
  ...MFA_MEMBERS,
  'WebAuthnConfiguration',
]

/** Returns the pool as DescribeUserPool does. Members that are `null` are those that no call has set. */
export function describeUserPool(context: PoolContext): Resource {
  const { UserPool } = DescribeUserPool.run(context, { UserPoolId: context.settings.userPoolId }) as {
    UserPool: Resource
  }
  const { userPool } = administrationOf(context)
  const members = Object.entries({ ...UserPool, ...userPool })
  const described = members.filter(([name, value]) => !NOT_DESCRIBED.includes(name) && value !== null)
  const domain = Object.values(resourcesOf(context, 'Domain'))[0]
  return {
    ...Object.fromEntries(described),
    SchemaAttributes: describedSchema(context.settings.schemaAttributes),
    MfaConfiguration: UserPool.MfaConfiguration,
    ...(domain && (domain.CustomDomainConfig ? { CustomDomain: domain.Domain } : { Domain: domain.Domain })),
  }
}
