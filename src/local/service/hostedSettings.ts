import type { IdentityProvider } from '../federation/identityProvider.ts'
import type { Settings } from '../server/settings.ts'
import type { Administration, Resource } from '../state/administration.ts'
import { updatedIssuer } from '../tokens/issuer.ts'
import { STANDARD_SCOPES } from '../tokens/scopes.ts'
import { ADDRESS_ATTRIBUTES } from '../users/addresses.ts'
import { clientFlows } from './clientFlows.ts'
import { describedSchema } from './describedSchema.ts'
import { customScopes } from './oauthSettings.ts'
import { periodOf } from './periodOf.ts'

/** Returns the settings that apply to a request: the options of the pool, changed by what administrators have configured. */
export function hostedSettings(
  base: Settings,
  { userPool, clients, clientSecrets, resources }: Administration,
  clientId: string | undefined,
): Settings {
  const settings = { ...base, ...poolSettings(base, userPool) }
  const added = Object.values(resources.IdentityProvider ?? {}) as unknown as IdentityProvider[]
  settings.identityProviders = [...added, ...base.identityProviders.filter((provider) => !named(added, provider))]
  const client = clientId === undefined ? undefined : clients[clientId]
  if (clientId === undefined || !client) return settings
  const secrets = (clientSecrets[clientId] ?? []).map(({ value }) => value)
  const known = [...STANDARD_SCOPES, ...base.allowedOAuthScopes, ...customScopes(resources)]
  return { ...settings, ...clientSettings(settings, client, secrets, known), clientId }
}

const named = (list: readonly IdentityProvider[], { ProviderName }: IdentityProvider) =>
  list.some((other) => other.ProviderName === ProviderName)

interface UpdateSettings {
  AttributesRequireVerificationBeforeUpdate?: Settings['attributesRequireVerificationBeforeUpdate']
}

/** The members of a pool that decide how it behaves. */
interface PoolMembers {
  Policies?: {
    PasswordPolicy?: Settings['passwordPolicy'] & { PasswordHistorySize?: number }
    SignInPolicy?: { AllowedFirstAuthFactors?: Settings['allowedFirstAuthFactors'] }
  }
  SchemaAttributes?: Settings['schemaAttributes']
  AutoVerifiedAttributes?: Settings['autoVerifiedAttributes']
  UsernameAttributes?: Settings['usernameAttributes']
  AliasAttributes?: Settings['aliasAttributes']
  MfaConfiguration?: Settings['mfaConfiguration']
  /** `null`: a call has created the pool without it. */
  UsernameConfiguration?: { CaseSensitive?: boolean } | null
  CreationDate?: number
  DeviceConfiguration?: NonNullable<Settings['deviceConfiguration']> | null
  AdminCreateUserConfig?: { AllowAdminCreateUserOnly?: boolean }
  UserAttributeUpdateSettings?: UpdateSettings | null
  VerificationMessageTemplate?: { DefaultEmailOption?: string }
  WebAuthnConfiguration?: {
    RelyingPartyId?: string
    UserVerification?: Settings['userVerification']
    FactorConfiguration?: string
  }
  AccountRecoverySetting?: { RecoveryMechanisms?: { Name: string; Priority: number }[] }
  UserPoolAddOns?: { AdvancedSecurityMode?: string }
  IssuerConfiguration?: { Type?: string }
  UserSessionTracking?: string
  TokenSession?: { MaxPerUser?: number }
}

function poolSettings(base: Settings, userPool: Resource): Partial<Settings> {
  const members = userPool as PoolMembers
  const { PasswordPolicy, SignInPolicy } = members.Policies ?? {}
  return defined({
    passwordPolicy: PasswordPolicy,
    passwordHistorySize: PasswordPolicy?.PasswordHistorySize,
    allowedFirstAuthFactors: SignInPolicy?.AllowedFirstAuthFactors,
    schemaAttributes: members.SchemaAttributes && describedSchema(members.SchemaAttributes),
    autoVerifiedAttributes: members.AutoVerifiedAttributes,
    usernameAttributes: members.UsernameAttributes,
    aliasAttributes: members.AliasAttributes,
    mfaConfiguration: members.MfaConfiguration,
    mfaMethods: methodsOfCreation(members),
    deviceConfiguration: members.DeviceConfiguration,
    isCaseSensitive: members.UsernameConfiguration === null ? true : members.UsernameConfiguration?.CaseSensitive,
    allowSelfSignUp: not(members.AdminCreateUserConfig?.AllowAdminCreateUserOnly),
    attributesRequireVerificationBeforeUpdate: verifiedBeforeUpdate(members.UserAttributeUpdateSettings),
    confirmBy: confirmation(members.VerificationMessageTemplate?.DefaultEmailOption),
    relyingPartyId: members.WebAuthnConfiguration?.RelyingPartyId ?? base.relyingPartyId,
    userVerification: members.WebAuthnConfiguration?.UserVerification ?? base.userVerification,
    passkeysCountAsMfa: members.WebAuthnConfiguration?.FactorConfiguration === 'MULTI_FACTOR_WITH_USER_VERIFICATION',
    recoveryChannels: recoveryChannels(members.AccountRecoverySetting?.RecoveryMechanisms),
    recordsAuthEvents: ['AUDIT', 'ENFORCED'].includes(members.UserPoolAddOns?.AdvancedSecurityMode ?? ''),
    issuer: members.IssuerConfiguration?.Type === 'UPDATED' ? updatedIssuer(base.issuer) : undefined,
    maxSessions: members.TokenSession?.MaxPerUser,
    sessionTracking: members.UserSessionTracking && members.UserSessionTracking !== 'DISABLED',
  })
}

/** A call that creates a pool can only turn on text messages. SetUserPoolMfaConfig turns on others. */
function methodsOfCreation({ CreationDate, MfaConfiguration }: PoolMembers): Settings['mfaMethods'] | undefined {
  if (CreationDate === undefined) return undefined
  return MfaConfiguration === 'OFF' ? [] : ['SMS_MFA']
}

/** Returns the channels in the order of their priority. `admin_only` is none. */
function recoveryChannels(mechanisms: { Name: string; Priority: number }[] = []): Settings['recoveryChannels'] {
  if (!mechanisms.length) return undefined
  return mechanisms
    .toSorted((a, b) => a.Priority - b.Priority)
    .flatMap(({ Name }) => ADDRESS_ATTRIBUTES.filter((attribute) => Name === `verified_${attribute}`))
}

const verifiedBeforeUpdate = (settings: UpdateSettings | null | undefined) =>
  settings === null ? [] : settings?.AttributesRequireVerificationBeforeUpdate

const not = (value: boolean | undefined) => (value === undefined ? undefined : !value)

const confirmation = (option: string | undefined): Settings['confirmBy'] | undefined =>
  option ? (option === 'CONFIRM_WITH_LINK' ? 'link' : 'code') : undefined

/** The members of an app client that decide how it behaves. */
interface ClientMembers {
  ExplicitAuthFlows?: string[]
  AccessTokenValidity?: number
  IdTokenValidity?: number
  RefreshTokenValidity?: number
  TokenValidityUnits?: { AccessToken?: string; IdToken?: string; RefreshToken?: string }
  AuthSessionValidity?: number
  EnableTokenRevocation?: boolean
  PreventUserExistenceErrors?: Settings['preventUserExistenceErrors']
  RefreshTokenRotation?: { Feature?: string; RetryGracePeriodSeconds?: number }
  CallbackURLs?: string[]
  LogoutURLs?: string[]
  AllowedOAuthScopes?: string[]
  AllowedOAuthFlows?: string[]
  AllowedOAuthFlowsUserPoolClient?: boolean
  SupportedIdentityProviders?: string[]
  ReadAttributes?: string[]
  WriteAttributes?: string[]
}

function clientSettings(
  base: Settings,
  client: Resource,
  secrets: readonly string[],
  knownScopes: readonly string[],
): Partial<Settings> {
  const members = client as ClientMembers
  const units = members.TokenValidityUnits ?? {}
  const flows = members.ExplicitAuthFlows ?? []
  const validity = (value: number | undefined, unit: string, otherwise: number) =>
    value ? periodOf(value, unit) : otherwise
  return defined({
    authFlows: clientFlows(flows),
    tokenValidity: {
      accessToken: validity(members.AccessTokenValidity, units.AccessToken ?? 'hours', base.tokenValidity.accessToken),
      idToken: validity(members.IdTokenValidity, units.IdToken ?? 'hours', base.tokenValidity.idToken),
      refreshToken: validity(
        members.RefreshTokenValidity,
        units.RefreshToken ?? 'days',
        base.tokenValidity.refreshToken,
      ),
    },
    sessionValidity: validity(members.AuthSessionValidity, 'minutes', base.sessionValidity),
    preventUserExistenceErrors: members.PreventUserExistenceErrors,
    rotation: members.RefreshTokenRotation && {
      enabled: members.RefreshTokenRotation.Feature === 'ENABLED',
      grace: 1000 * (members.RefreshTokenRotation.RetryGracePeriodSeconds ?? 0),
    },
    callbackUrls: members.AllowedOAuthFlowsUserPoolClient ? members.CallbackURLs : [],
    logoutUrls: members.LogoutURLs,
    allowedOAuthScopes: (members.AllowedOAuthScopes ?? []).filter((scope) => knownScopes.includes(scope)),
    supportedIdentityProviders: members.SupportedIdentityProviders,
    clientSecret: secrets.at(-1),
    clientRules: {
      secrets,
      oauthFlows: members.AllowedOAuthFlowsUserPoolClient ? (members.AllowedOAuthFlows ?? []) : [],
      explicitAuthFlows: flows,
      allowsRevocation: members.EnableTokenRevocation ?? true,
      ...(members.ReadAttributes && { readAttributes: members.ReadAttributes }),
      ...(members.WriteAttributes && { writeAttributes: members.WriteAttributes }),
    },
  })
}

/** Leaves out members that are `undefined`, so that they don't override others. */
const defined = <T extends object>(members: T): Partial<Settings> =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined))
