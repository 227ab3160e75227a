import type {
  PasswordPolicyType,
  SchemaAttributeType,
  UserPoolClientType,
  UserPoolType,
} from '@aws-sdk/client-cognito-identity-provider'
import type { PasswordPolicy, PoolSettings, SchemaAttribute } from '../wire/poolSettings.ts'
import { omitUndefined } from './omitUndefined.ts'

/** Picks the members of the provider's `pool` prop from the responses to DescribeUserPool and DescribeUserPoolClient. */
export const toPoolSettings = (userPool: UserPoolType, client: UserPoolClientType | undefined): PoolSettings =>
  omitUndefined({
    passwordPolicy: userPool.Policies?.PasswordPolicy && toPasswordPolicy(userPool.Policies.PasswordPolicy),
    usernameAttributes: userPool.UsernameAttributes,
    aliasAttributes: userPool.AliasAttributes,
    schemaAttributes: userPool.SchemaAttributes?.filter((attribute) => isAccessible(attribute, client)).map(
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

/** Returns whether users can read or write an attribute with this app client. Developer-only attributes are hidden from users. */
function isAccessible(
  { Name = '', DeveloperOnlyAttribute, Required }: SchemaAttributeType,
  client?: UserPoolClientType,
) {
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
