import type {
  PasswordPolicyType,
  SchemaAttributeType,
  UserPoolClientType,
  UserPoolType,
} from '@aws-sdk/client-cognito-identity-provider'
import type { PasswordPolicy, PoolSettings, SchemaAttribute } from '../wire/poolSettings.ts'
import { omitUndefined } from './omitUndefined.ts'

/** What the provider's `pool` takes of DescribeUserPool and DescribeUserPoolClient, member by member: nothing else gets through. */
export const toPoolSettings = (userPool: UserPoolType, client: UserPoolClientType | undefined): PoolSettings =>
  omitUndefined({
    passwordPolicy: userPool.Policies?.PasswordPolicy && toPasswordPolicy(userPool.Policies.PasswordPolicy),
    usernameAttributes: userPool.UsernameAttributes,
    aliasAttributes: userPool.AliasAttributes,
    schemaAttributes: userPool.SchemaAttributes?.filter((attribute) => concerns(attribute, client)).map(
      toSchemaAttribute,
    ),
    deviceConfiguration: userPool.DeviceConfiguration && toDeviceConfiguration(userPool.DeviceConfiguration),
    confirmBy: confirmBy(userPool.VerificationMessageTemplate?.DefaultEmailOption),
    mfaConfiguration: userPool.MfaConfiguration,
    supportedIdentityProviders: client?.SupportedIdentityProviders,
  })

const toPasswordPolicy = ({
  MinimumLength,
  RequireUppercase,
  RequireLowercase,
  RequireNumbers,
  RequireSymbols,
  TemporaryPasswordValidityDays,
}: PasswordPolicyType): PasswordPolicy =>
  omitUndefined({
    MinimumLength,
    RequireUppercase,
    RequireLowercase,
    RequireNumbers,
    RequireSymbols,
    TemporaryPasswordValidityDays,
  })

/** Attributes of developers are out of reach of people, and so is what the app client may neither read nor write. */
function concerns({ Name = '', DeveloperOnlyAttribute, Required }: SchemaAttributeType, client?: UserPoolClientType) {
  if (DeveloperOnlyAttribute || Name.startsWith('dev:')) return false
  const { ReadAttributes, WriteAttributes } = client ?? {}
  if (Required || (!ReadAttributes && !WriteAttributes)) return true
  return Boolean(ReadAttributes?.includes(Name) || WriteAttributes?.includes(Name))
}

const toSchemaAttribute = (attribute: SchemaAttributeType): SchemaAttribute => {
  const { AttributeDataType, Mutable, Required, StringAttributeConstraints, NumberAttributeConstraints } = attribute
  return {
    Name: attribute.Name ?? '',
    ...omitUndefined({
      AttributeDataType,
      Mutable,
      Required,
      StringAttributeConstraints: StringAttributeConstraints && omitUndefined(StringAttributeConstraints),
      NumberAttributeConstraints: NumberAttributeConstraints && omitUndefined(NumberAttributeConstraints),
    }),
  }
}

const toDeviceConfiguration = ({
  ChallengeRequiredOnNewDevice,
  DeviceOnlyRememberedOnUserPrompt,
}: NonNullable<UserPoolType['DeviceConfiguration']>) =>
  omitUndefined({ ChallengeRequiredOnNewDevice, DeviceOnlyRememberedOnUserPrompt })

const confirmBy = (option: string | undefined) =>
  option === undefined ? undefined : option === 'CONFIRM_WITH_LINK' ? 'link' : 'code'
