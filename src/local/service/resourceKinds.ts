import { Fault } from '../server/fault.ts'
import { findRecords } from '../state/poolRecords.ts'
import { sharedKey } from '../state/recordKeys.ts'
import { checkIdentityProvider } from './checkIdentityProvider.ts'
import type { ResourceKind } from './resourceOperations.ts'

/** Groups have an effect: their names, roles and precedence are in tokens. */
export const GROUP: ResourceKind = {
  kind: 'Group',
  key: 'GroupName',
  read: 'GetGroup',
  duplicate: { name: 'GroupExistsException', message: () => 'A group with the name already exists.' },
  missing: () => 'Group not found.',
  afterDelete: ({ pool }, name) => {
    for (const user of findRecords(pool, 'users', sharedKey.group(name))) {
      user.groups = user.groups?.filter((group) => group !== name) ?? []
    }
  },
}

export const IDENTITY_PROVIDER: ResourceKind = {
  kind: 'IdentityProvider',
  key: 'ProviderName',
  list: 'Providers',
  summary: ['ProviderName', 'ProviderType', 'CreationDate', 'LastModifiedDate'],
  duplicate: { name: 'DuplicateProviderException', message: () => 'A provider with the name already exists.' },
  missing: (name) => `Identity provider ${name} does not exist.`,
  check: checkIdentityProvider,
  defaults: () => ({ AttributeMapping: {}, IdpIdentifiers: [] }),
}

export const RESOURCE_SERVER: ResourceKind = {
  kind: 'ResourceServer',
  key: 'Identifier',
  hasDates: false,
  duplicate: {
    name: 'InvalidParameterException',
    message: (identifier, userPoolId) => `${identifier} already exists in user pool ${userPoolId}.`,
  },
  missing: (name) => `Resource server ${name} does not exist.`,
  defaults: () => ({ Scopes: [] }),
}

export const MANAGED_LOGIN_BRANDING: ResourceKind = {
  kind: 'ManagedLoginBranding',
  key: 'ManagedLoginBrandingId',
  isGenerated: true,
  list: false,
  hidden: ['ClientId'],
  unique: ['ClientId'],
  duplicate: {
    name: 'ManagedLoginBrandingExistsException',
    message: () => 'The app client already has managed login branding.',
  },
  missing: () => 'Managed login branding does not exist.',
  check: (_context, { UseCognitoProvidedValues, Settings, Assets }) => {
    if (!UseCognitoProvidedValues || !(Settings || Assets)) return
    throw new Fault('InvalidParameterException', 'UseCognitoProvidedValues excludes Settings and Assets.')
  },
  defaults: () => ({ UseCognitoProvidedValues: false }),
}

/** The kinds that are kept and returned, and have no effect. */
export const KEPT_KINDS: readonly ResourceKind[] = [
  MANAGED_LOGIN_BRANDING,
  {
    kind: 'Terms',
    key: 'TermsId',
    isGenerated: true,
    list: false,
    unique: ['ClientId', 'TermsName'],
    duplicate: { name: 'TermsExistsException', message: () => 'The app client already has terms of this name.' },
    missing: () => 'Terms do not exist.',
  },
  {
    kind: 'UserPoolReplica',
    key: 'RegionName',
    hasDates: false,
    hidden: ['UserPoolId', 'UserPoolTags'],
    missing: (name) => `User pool replica ${name} does not exist.`,
    defaults: ({ settings }, { RegionName }) => ({
      Status: 'ACTIVE',
      Role: 'REPLICA',
      UserPoolArn: `arn:aws:cognito-idp:${RegionName}:000000000000:userpool/${settings.userPoolId}`,
    }),
  },
]
