import type { SchemaAttribute } from '../../wire/poolSettings.ts'
import { describeMfaConfig } from '../mfa/describeMfaConfig.ts'
import { DescribeUserPool } from '../operations/DescribeUserPool.ts'
import { SetUserPoolMfaConfig } from '../operations/SetUserPoolMfaConfig.ts'
import { Fault } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { Resource } from '../state/administration.ts'
import { administrationOf, resourcesOf } from './administrationOf.ts'
import { describedSchema } from './describedSchema.ts'
import type { PoolOperations } from './serviceOperation.ts'

const DEFAULT_POLICY = {
  MinimumLength: 8,
  RequireUppercase: true,
  RequireLowercase: true,
  RequireNumbers: true,
  RequireSymbols: true,
  TemporaryPasswordValidityDays: 7,
}

/** Returns the stored members of a new pool: those of the call, and the service's defaults. */
export function newUserPool({ PoolName, Schema, UserPoolTags, ...input }: Resource, now: number): Resource {
  const { PasswordPolicy, ...policies } = (input.Policies ?? {}) as Resource
  const factors = { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD'] } }
  return {
    DeletionProtection: 'INACTIVE',
    LambdaConfig: {},
    AutoVerifiedAttributes: [],
    MfaConfiguration: 'OFF',
    EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' },
    AdminCreateUserConfig: { AllowAdminCreateUserOnly: false, UnusedAccountValidityDays: 7 },
    VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_CODE' },
    UserPoolTier: 'ESSENTIALS',
    AccountRecoverySetting: {
      RecoveryMechanisms: [
        { Priority: 1, Name: 'verified_email' },
        { Priority: 2, Name: 'verified_phone_number' },
      ],
    },
    ...input,
    Policies: { ...factors, ...policies, PasswordPolicy: { ...DEFAULT_POLICY, ...(PasswordPolicy as object) } },
    SchemaAttributes: describedSchema((Schema ?? []) as SchemaAttribute[]),
    UserPoolTags: UserPoolTags ?? {},
    Name: PoolName,
    CreationDate: now,
    LastModifiedDate: now,
  }
}

/** Members that UpdateUserPool takes and that can't change, or have other names. */
const NOT_UPDATED = ['UserPoolId', 'PoolName', 'UserPoolTags']

export const userPoolOperations: PoolOperations = {
  DescribeUserPool: (context) => ({ UserPool: describeUserPool(context) }),
  UpdateUserPool: (context, input) => {
    const { userPool } = administrationOf(context)
    const changes = Object.entries(input).filter(([name]) => !NOT_UPDATED.includes(name))
    Object.assign(userPool, Object.fromEntries(changes), {
      ...(input.PoolName ? { Name: input.PoolName } : {}),
      ...(input.UserPoolTags ? { UserPoolTags: input.UserPoolTags } : {}),
      LastModifiedDate: context.settings.now() / 1000,
    })
    if (input.MfaConfiguration && context.pool.mfaConfig) {
      context.pool.mfaConfig.configuration = input.MfaConfiguration as 'OFF' | 'OPTIONAL' | 'ON'
    }
    return {}
  },
  AddCustomAttributes: (context, { CustomAttributes }) => {
    const { userPool } = administrationOf(context)
    const schema = (userPool.SchemaAttributes ?? context.settings.schemaAttributes) as SchemaAttribute[]
    const added = describedSchema(CustomAttributes as SchemaAttribute[]).filter(({ Name }) => Name.includes(':'))
    const repeated = added.find(({ Name }) => schema.some((attribute) => attribute.Name === Name))
    if (repeated) {
      throw new Fault(
        'InvalidParameterException',
        `${repeated.Name}: Existing attribute already has name ${repeated.Name}.`,
      )
    }
    userPool.SchemaAttributes = [...schema, ...added]
    return {}
  },
  GetUserPoolMfaConfig: (context) => describeMfa(context),
  SetUserPoolMfaConfig: async (context, input) => {
    const { userPool } = administrationOf(context)
    for (const name of ['SmsMfaConfiguration', 'EmailMfaConfiguration', 'WebAuthnConfiguration'] as const) {
      if (input[name]) userPool[name] = input[name]
    }
    await SetUserPoolMfaConfig.run(context, input as never)
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
  const stored = Object.entries(userPool).filter(([name]) => !NOT_DESCRIBED.includes(name))
  const domain = Object.values(resourcesOf(context, 'Domain'))[0]
  return {
    ...UserPool,
    ...Object.fromEntries(stored),
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
