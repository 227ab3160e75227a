import { type Bytes, randomBytes } from '../../encoding/bytes.ts'
import { isClientId, isUserPoolId, poolNameOf, regionOf } from '../../wire/ids.ts'
import { defaultPasswordPolicy, type PasswordPolicy, type PoolSettings } from '../../wire/poolSettings.ts'
import { serviceHost } from '../../wire/regions.ts'
import { type FederationSettings, resolveFederation } from '../oauth/federationSettings.ts'
import { randomCode } from '../state/random.ts'
import type { DeliveryAttribute } from '../state/user.ts'
import { createUniqueIds, lastingIds } from './defaultIds.ts'
import type { LocalPoolOptions } from './localPoolOptions.ts'

/** The type with every member required. */
type Complete<T> = { [Key in keyof T]-?: Exclude<T[Key], undefined> }

type Behavior = Omit<
  LocalPoolOptions,
  | keyof PoolSettings
  | 'users'
  | 'storage'
  | 'random'
  | 'rotation'
  | 'tokenValidity'
  | 'codeValidity'
  | 'webAuthn'
  | 'issuer'
  | keyof FederationSettings
>

/** The options with every default filled in. Validity periods are in milliseconds. */
export interface Settings
  extends Complete<Behavior>,
    Complete<Omit<PoolSettings, 'deviceConfiguration'>>,
    Pick<PoolSettings, 'deviceConfiguration'>,
    Pick<LocalPoolOptions, 'webAuthn'>,
    FederationSettings {
  region: string
  /** The SRP group name: the pool id after its `_`. */
  group: string
  /** The service's URL of this pool. */
  issuer: string
  /** Whether tokens name the pool's own URL over HTTP instead. */
  hasLocalIssuer: boolean
  random: (length: number) => Bytes
  passwordPolicy: PasswordPolicy
  tokenValidity: { accessToken: number; idToken: number; refreshToken: number }
  codeValidity: { signUp: number; forgotPassword: number; verifyEmail: number; verifyPhone: number }
  rotation: { enabled: boolean; grace: number }
  /** The most sessions of a user, if the pool tracks them. Default: 20. */
  maxSessions?: number
  /** Whether the case of usernames and aliases matters (docs/protocol.md §7.4). Default: no. */
  isCaseSensitive?: boolean
  /** Where codes that reset a password may be sent, in this order. Empty: only administrators reset them. Default: phone, then email. */
  recoveryChannels?: readonly DeliveryAttribute[]
  /** Whether passkeys that verify the user count as MFA, for users who want that (docs/protocol.md §10.5). Default: no. */
  passkeysCountAsMfa?: boolean
  /** How many of a user's last passwords can't be set again, the current one included. Default: 0. */
  passwordHistorySize?: number
  /** Whether the pool keeps what users do, as threat protection does. */
  recordsAuthEvents?: boolean
  /** What only app clients of a service have. */
  clientRules?: ClientRules
}

interface ClientRules {
  /** The client's secrets. If there are any, calls must verify with one (docs/protocol.md §3.12). */
  secrets: readonly string[]
  /** The OAuth flows that the client may use: `code`, `implicit`, `client_credentials`. */
  oauthFlows: readonly string[]
  /** As the API has them, such as `ALLOW_ADMIN_USER_PASSWORD_AUTH`. */
  explicitAuthFlows: readonly string[]
  /** Whether refresh tokens can be revoked. */
  allowsRevocation: boolean
  /** The attributes that the client may read and write. Default: all. */
  readAttributes?: readonly string[]
  writeAttributes?: readonly string[]
}

const HOUR = 3600
const DAY = 24 * HOUR

export function resolveSettings(options: LocalPoolOptions): Settings {
  const defaultIds = options.storage ? lastingIds : createUniqueIds()
  const userPoolId = options.userPoolId ?? defaultIds.userPoolId
  const clientId = options.clientId ?? defaultIds.clientId
  if (!isUserPoolId(userPoolId)) throw new TypeError('userPoolId must look like us-east-1_Ab12Cd34E.')
  if (!isClientId(clientId)) throw new TypeError('clientId must consist of letters and digits.')

  const region = regionOf(userPoolId)
  const random = (length: number) => new Uint8Array((options.random ?? randomBytes)(length))
  const { tokenValidity, codeValidity, rotation } = options
  return {
    userPoolId,
    clientId,
    region,
    group: poolNameOf(userPoolId),
    issuer: `https://${serviceHost(region)}/${userPoolId}`,
    hasLocalIssuer: options.issuer === 'local',
    ...resolveFederation(options),
    now: options.now ?? (() => Date.now()),
    random,
    code: options.code ?? (() => randomCode(random)),
    passwordPolicy: options.passwordPolicy ?? defaultPasswordPolicy,
    usernameAttributes: options.usernameAttributes ?? [],
    aliasAttributes: options.aliasAttributes ?? [],
    schemaAttributes: options.schemaAttributes ?? [],
    autoVerifiedAttributes: options.autoVerifiedAttributes ?? ['email'],
    preventUserExistenceErrors: options.preventUserExistenceErrors ?? 'ENABLED',
    allowSelfSignUp: options.allowSelfSignUp ?? true,
    authFlows: options.authFlows ?? [
      'USER_SRP_AUTH',
      'USER_PASSWORD_AUTH',
      'USER_AUTH',
      'CUSTOM_AUTH',
      'REFRESH_TOKEN_AUTH',
    ],
    allowedFirstAuthFactors: options.allowedFirstAuthFactors ?? ['PASSWORD', 'EMAIL_OTP'],
    mfaConfiguration: options.mfaConfiguration ?? 'OFF',
    mfaMethods: options.mfaMethods ?? ['SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'],
    ...(options.deviceConfiguration && { deviceConfiguration: options.deviceConfiguration }),
    confirmBy: options.confirmBy ?? 'code',
    supportedIdentityProviders: options.supportedIdentityProviders ?? [
      'COGNITO',
      ...(options.identityProviders ?? []).map(({ ProviderName }) => ProviderName),
    ],
    triggers: options.triggers ?? {},
    attributesRequireVerificationBeforeUpdate: options.attributesRequireVerificationBeforeUpdate ?? [],
    reportedNames: options.reportedNames ?? 'attributes',
    sessionTracking: options.sessionTracking ?? false,
    relyingPartyId: options.relyingPartyId ?? 'localhost',
    webAuthn: options.webAuthn,
    userVerification: options.userVerification ?? 'preferred',
    sessionValidity: 1000 * (options.sessionValidity ?? 180),
    tokenValidity: {
      accessToken: 1000 * (tokenValidity?.accessToken ?? HOUR),
      idToken: 1000 * (tokenValidity?.idToken ?? HOUR),
      refreshToken: 1000 * (tokenValidity?.refreshToken ?? 30 * DAY),
    },
    codeValidity: {
      signUp: 1000 * (codeValidity?.signUp ?? DAY),
      forgotPassword: 1000 * (codeValidity?.forgotPassword ?? HOUR),
      verifyEmail: 1000 * DAY,
      verifyPhone: 1000 * DAY,
    },
    rotation: { enabled: rotation?.enabled ?? false, grace: 1000 * (rotation?.retryGracePeriodSeconds ?? 0) },
  }
}
