import { describe, expect, test } from 'vitest'
import { createLocalService } from '../../../src/local/service/createLocalService.ts'
import { connectTo } from './openService.ts'

type Tier = 'LITE' | 'ESSENTIALS' | 'PLUS'

const cognito = connectTo(createLocalService())

async function start(UserPoolTier: Tier) {
  const { UserPool } = await cognito.createUserPool({ PoolName: 'shop', UserPoolTier })
  return UserPool!.Id!
}

const TRIGGER = 'arn:aws:lambda:us-east-1:000000000000:function:token'

const REFUSED = 'FeatureUnavailableInTierException'
const IN_USE = 'TierChangeNotAllowedException'

/** Calls that configure a feature, by the smallest plan that has it, and the fault of a change to a smaller plan. */
const FEATURES: [string, tier: Tier, fault: string, configure: (UserPoolId: string) => Promise<unknown>][] = [
  [
    'sign-in methods besides the password',
    'ESSENTIALS',
    REFUSED,
    (UserPoolId) =>
      cognito.updateUserPool({
        UserPoolId,
        Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] } },
      }),
  ],
  [
    'password history',
    'ESSENTIALS',
    REFUSED,
    (UserPoolId) => cognito.updateUserPool({ UserPoolId, Policies: { PasswordPolicy: { PasswordHistorySize: 1 } } }),
  ],
  [
    'names of ACR levels',
    'ESSENTIALS',
    REFUSED,
    (UserPoolId) =>
      cognito.updateUserPool({
        UserPoolId,
        AcrConfiguration: { 'urn:cognito:loa:1': { AcrValue: 'urn:shop:low' } },
      }),
  ],
  [
    'a trigger that changes access tokens',
    'ESSENTIALS',
    REFUSED,
    (UserPoolId) =>
      cognito.updateUserPool({
        UserPoolId,
        LambdaConfig: { PreTokenGenerationConfig: { LambdaArn: TRIGGER, LambdaVersion: 'V2_0' } },
      }),
  ],
  [
    'email MFA',
    'ESSENTIALS',
    IN_USE,
    (UserPoolId) =>
      cognito.setUserPoolMfaConfig({ UserPoolId, MfaConfiguration: 'OPTIONAL', EmailMfaConfiguration: {} }),
  ],
  [
    'passkeys that count as MFA',
    'ESSENTIALS',
    IN_USE,
    (UserPoolId) =>
      cognito.setUserPoolMfaConfig({
        UserPoolId,
        WebAuthnConfiguration: { FactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION' },
      }),
  ],
  [
    'an app client with choice-based sign-in',
    'ESSENTIALS',
    IN_USE,
    (UserPoolId) =>
      cognito.createUserPoolClient({ UserPoolId, ClientName: 'web', ExplicitAuthFlows: ['ALLOW_USER_AUTH'] }),
  ],
  [
    'managed login',
    'ESSENTIALS',
    IN_USE,
    (UserPoolId) =>
      cognito.createUserPoolDomain({
        UserPoolId,
        Domain: `shop-${UserPoolId.split('_')[1]}`,
        ManagedLoginVersion: 2,
      }),
  ],
  [
    'threat protection',
    'PLUS',
    REFUSED,
    (UserPoolId) => cognito.updateUserPool({ UserPoolId, UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' } }),
  ],
  [
    'a log of user activity',
    'PLUS',
    IN_USE,
    (UserPoolId) =>
      cognito.setLogDeliveryConfiguration({
        UserPoolId,
        LogConfigurations: [{ LogLevel: 'INFO', EventSource: 'userAuthEvents' }],
      }),
  ],
]

const smallerThan = (tier: Tier): Tier => (tier === 'PLUS' ? 'ESSENTIALS' : 'LITE')

describe.each(FEATURES)('%s', (_feature, tier, fault, configure) => {
  test(`needs the plan ${tier}`, async () => {
    await expect(configure(await start(smallerThan(tier)))).rejects.toMatchObject({ name: REFUSED })
    await configure(await start(tier))
  })

  test(`keeps the pool from changing to ${smallerThan(tier)}`, async () => {
    const UserPoolId = await start(tier)
    await configure(UserPoolId)
    const { UserPool } = await cognito.describeUserPool({ UserPoolId })
    const { Policies, LambdaConfig, UserPoolAddOns, AcrConfiguration, MfaConfiguration } = UserPool!
    const same = { UserPoolId, Policies, LambdaConfig, UserPoolAddOns, AcrConfiguration, MfaConfiguration }
    await expect(cognito.updateUserPool({ ...same, UserPoolTier: smallerThan(tier) })).rejects.toMatchObject({
      name: fault,
    })
    await cognito.updateUserPool({ ...same, UserPoolTier: tier })
  })
})

test('a pool is created with the features of its plan only', async () => {
  const threatProtection = { PoolName: 'shop', UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' } } as const
  await expect(cognito.createUserPool(threatProtection)).rejects.toMatchObject({ name: REFUSED })
  await cognito.createUserPool({ ...threatProtection, UserPoolTier: 'PLUS' })
})

test('a pool changes its plan when it uses no feature of the larger one, and says which plan it has', async () => {
  const UserPoolId = await start('PLUS')
  await cognito.updateUserPool({ UserPoolId, UserPoolTier: 'LITE' })
  expect((await cognito.describeUserPool({ UserPoolId })).UserPool).toMatchObject({ UserPoolTier: 'LITE' })
})

test('the pool that the service starts with has every feature', async () => {
  const service = createLocalService()
  const UserPoolAddOns = { AdvancedSecurityMode: 'ENFORCED' } as const
  await connectTo(service).updateUserPool({ UserPoolId: service.userPoolId, UserPoolAddOns })
})
