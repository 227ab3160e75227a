import type { SchemaAttribute } from '../../wire/poolSettings.ts'
import type { Resource } from '../state/administration.ts'
import { describedSchema } from './describedSchema.ts'

const DEFAULT_POLICY = {
  MinimumLength: 8,
  RequireUppercase: true,
  RequireLowercase: true,
  RequireNumbers: true,
  RequireSymbols: true,
}

const DEFAULT_VALIDITY_DAYS = 7

/** What a pool gets where a call leaves a member out. `null`: nothing, whatever the pool had before. */
const DEFAULTS = {
  DeletionProtection: 'INACTIVE',
  LambdaConfig: {},
  AutoVerifiedAttributes: [],
  MfaConfiguration: 'OFF',
  DeviceConfiguration: null,
  EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' },
  VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_CODE' },
  UserAttributeUpdateSettings: null,
  AccountRecoverySetting: {
    RecoveryMechanisms: [
      { Priority: 1, Name: 'verified_email' },
      { Priority: 2, Name: 'verified_phone_number' },
    ],
  },
}

/** Members that UpdateUserPool can't change, or keeps if it doesn't name them. */
const LASTING = [
  'Name',
  'CreationDate',
  'SchemaAttributes',
  'UsernameAttributes',
  'AliasAttributes',
  'UsernameConfiguration',
  'UserPoolTags',
  'UserPoolTier',
  'UserSessionTracking',
  'TokenSession',
  'SmsMfaConfiguration',
  'EmailMfaConfiguration',
  'SoftwareTokenMfaConfiguration',
  'WebAuthnConfiguration',
]

/** Returns the stored members of a new pool. @param now Seconds since the epoch. */
export function newUserPool({ PoolName, Schema, ...input }: Resource, now: number): Resource {
  return {
    UserPoolTier: 'ESSENTIALS',
    UserPoolTags: {},
    UsernameConfiguration: null,
    ...updatableMembers(input),
    SchemaAttributes: describedSchema((Schema ?? []) as SchemaAttribute[]),
    Name: PoolName,
    CreationDate: now,
    LastModifiedDate: now,
  }
}

/** Returns the stored members of an updated pool. Those that the call leaves out get their defaults, as in the service. */
export function updatedUserPool(
  userPool: Resource,
  { UserPoolId, PoolName, ...input }: Resource,
  now: number,
): Resource {
  const lasting = Object.entries(userPool).filter(([name]) => LASTING.includes(name))
  return {
    ...Object.fromEntries(lasting),
    ...updatableMembers(input),
    ...(PoolName ? { Name: PoolName } : {}),
    LastModifiedDate: now,
  }
}

/** Returns the members of a call with defaults, also inside of those that have members of their own. */
function updatableMembers(input: Resource): Resource {
  const { PasswordPolicy = {}, ...policies } = (input.Policies ?? {}) as { PasswordPolicy?: Resource }
  const creation = (input.AdminCreateUserConfig ?? {}) as Resource
  const validity = PasswordPolicy.TemporaryPasswordValidityDays ?? creation.UnusedAccountValidityDays
  const days = validity ?? DEFAULT_VALIDITY_DAYS
  return {
    ...DEFAULTS,
    ...input,
    Policies: {
      SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD'] },
      ...policies,
      PasswordPolicy: { ...DEFAULT_POLICY, ...PasswordPolicy, TemporaryPasswordValidityDays: days },
    },
    AdminCreateUserConfig: { AllowAdminCreateUserOnly: false, ...creation, UnusedAccountValidityDays: days },
  }
}
