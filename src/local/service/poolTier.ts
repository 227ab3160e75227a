import { Fault } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { Resource } from '../state/administration.ts'
import { readAdministration } from './administrationOf.ts'

/** The feature plans of a pool, from the smallest. */
const TIERS = ['LITE', 'ESSENTIALS', 'PLUS'] as const
type Tier = (typeof TIERS)[number]

/** A feature that a pool, app client or domain uses, and the smallest plan that has it (docs/protocol.md §7.10). */
interface Feature {
  name: string
  tier: Tier
  isUsed: (settings: Resource) => boolean
}

/** The features by what a call configures. */
export const features = {
  pool: [
    { name: 'Choice-based sign-in', tier: 'ESSENTIALS', isUsed: offersMoreThanPasswords },
    { name: 'Password history', tier: 'ESSENTIALS', isUsed: remembersPasswords },
    { name: 'Access token customization', tier: 'ESSENTIALS', isUsed: customizesAccessTokens },
    { name: 'Names of ACR levels', tier: 'ESSENTIALS', isUsed: ({ AcrConfiguration }) => Boolean(AcrConfiguration) },
    { name: 'Threat protection', tier: 'PLUS', isUsed: hasThreatProtection },
  ],
  mfa: [
    { name: 'Passkeys as an MFA method', tier: 'ESSENTIALS', isUsed: acceptsPasskeysAsMfa },
    { name: 'Email MFA', tier: 'ESSENTIALS', isUsed: ({ EmailMfaConfiguration }) => Boolean(EmailMfaConfiguration) },
  ],
  client: [{ name: 'Choice-based sign-in', tier: 'ESSENTIALS', isUsed: allowsChoice }],
  domain: [
    { name: 'Managed login', tier: 'ESSENTIALS', isUsed: ({ ManagedLoginVersion }) => ManagedLoginVersion === 2 },
  ],
  logs: [{ name: 'The log of user activity', tier: 'PLUS', isUsed: logsActivity }],
} as const satisfies Record<string, readonly Feature[]>

/**
 * Checks that the plan of the pool has what a call configures. A pool that no call created has every feature.
 *
 * @throws {Fault} FeatureUnavailableInTierException
 */
export function requireFeatures(context: PoolContext, kind: readonly Feature[], settings: Resource): void {
  checkFeatures(kind, settings, readAdministration(context).userPool.UserPoolTier)
}

/** As {@link requireFeatures}, for the members of a new or updated pool. @throws {Fault} FeatureUnavailableInTierException */
export function checkPoolFeatures(userPool: Resource): void {
  checkFeatures(features.pool, userPool, userPool.UserPoolTier)
}

function checkFeatures(kind: readonly Feature[], settings: Resource, tier: unknown): void {
  const missing = findMissing(kind, settings, tier)
  if (!missing) return
  const message = `${missing.name} is not available in the feature plan ${tier}. It needs ${missing.tier}.`
  throw new Fault('FeatureUnavailableInTierException', message)
}

/**
 * Checks that nothing of a pool needs more than the plan that a call changes to.
 *
 * @param uses What the pool has, by kind.
 * @throws {Fault} TierChangeNotAllowedException
 */
export function checkTierChange(
  tier: unknown,
  uses: Partial<Record<keyof typeof features, readonly Resource[]>>,
): void {
  for (const [kind, resources] of Object.entries(uses)) {
    for (const resource of resources) {
      const missing = findMissing(features[kind as keyof typeof features], resource, tier)
      if (!missing) continue
      const message = `The feature plan can't change to ${tier} while the user pool uses a feature of ${missing.tier}: ${missing.name}.`
      throw new Fault('TierChangeNotAllowedException', message)
    }
  }
}

/** Returns the first feature in use that a plan doesn't have. */
function findMissing(kind: readonly Feature[], settings: Resource, tier: unknown): Feature | undefined {
  if (!isTier(tier)) return undefined
  return kind.find((feature) => TIERS.indexOf(feature.tier) > TIERS.indexOf(tier) && feature.isUsed(settings))
}

const isTier = (value: unknown): value is Tier => TIERS.some((tier) => tier === value)

interface Policies {
  PasswordPolicy?: { PasswordHistorySize?: number }
  SignInPolicy?: { AllowedFirstAuthFactors?: string[] }
}

function remembersPasswords({ Policies }: Resource): boolean {
  const { PasswordHistorySize = 0 } = (Policies as Policies | undefined)?.PasswordPolicy ?? {}
  return PasswordHistorySize > 0
}

function offersMoreThanPasswords({ Policies }: Resource): boolean {
  const factors = (Policies as Policies | undefined)?.SignInPolicy?.AllowedFirstAuthFactors ?? []
  return factors.some((factor) => factor !== 'PASSWORD')
}

/** The first version of the trigger only changes ID tokens. */
function customizesAccessTokens({ LambdaConfig }: Resource): boolean {
  const { PreTokenGenerationConfig } = (LambdaConfig ?? {}) as { PreTokenGenerationConfig?: { LambdaVersion?: string } }
  return PreTokenGenerationConfig !== undefined && PreTokenGenerationConfig.LambdaVersion !== 'V1_0'
}

function hasThreatProtection({ UserPoolAddOns }: Resource): boolean {
  const { AdvancedSecurityMode = 'OFF' } = (UserPoolAddOns ?? {}) as { AdvancedSecurityMode?: string }
  return AdvancedSecurityMode !== 'OFF'
}

function acceptsPasskeysAsMfa({ WebAuthnConfiguration }: Resource): boolean {
  const { FactorConfiguration } = (WebAuthnConfiguration ?? {}) as { FactorConfiguration?: string }
  return FactorConfiguration === 'MULTI_FACTOR_WITH_USER_VERIFICATION'
}

function allowsChoice({ ExplicitAuthFlows }: Resource): boolean {
  return ((ExplicitAuthFlows ?? []) as string[]).includes('ALLOW_USER_AUTH')
}

function logsActivity({ LogConfigurations }: Resource): boolean {
  const list = (LogConfigurations ?? []) as Resource[]
  return list.some(
    ({ EventSource, S3Configuration, FirehoseConfiguration }) =>
      EventSource === 'userAuthEvents' || S3Configuration || FirehoseConfiguration,
  )
}
