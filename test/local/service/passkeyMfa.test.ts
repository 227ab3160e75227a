import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createAuthenticator, type Twist } from '../../support/softwareAuthenticator.ts'
import { claimsOf, initiate, respond } from '../callPool.ts'
import { registerPasskey } from '../registerPasskey.ts'
import { type RunningService, startService } from './startService.ts'

let running: RunningService
let cognito: RunningService['cognito']
beforeAll(async () => {
  running = await startService({ webAuthn: () => import('@simplewebauthn/server') })
  cognito = running.cognito
})
afterAll(() => running.close())

const PHONE = '+442079460000'
const MULTI_FACTOR = 'MULTI_FACTOR_WITH_USER_VERIFICATION'

/** Starts a pool whose first factors are passwords and passkeys, with Ann, who has a passkey. MFA is by text message. */
async function start(FactorConfiguration?: 'SINGLE_FACTOR' | typeof MULTI_FACTOR) {
  const { UserPoolId, ClientId } = await running.createPool(
    { Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] } } },
    { ExplicitAuthFlows: ['ALLOW_USER_AUTH', 'ALLOW_USER_PASSWORD_AUTH'] },
  )
  const configureMfa = (MfaConfiguration: 'OPTIONAL' | 'ON') =>
    cognito.setUserPoolMfaConfig({
      UserPoolId,
      MfaConfiguration,
      SmsMfaConfiguration: { SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::000000000000:role/sms' } },
      WebAuthnConfiguration: { RelyingPartyId: 'localhost', ...(FactorConfiguration && { FactorConfiguration }) },
    })
  await configureMfa('OPTIONAL')
  await running.createUser(UserPoolId, 'ann', { phone_number: PHONE, phone_number_verified: 'true' })
  const pool = running.poolOf({ UserPoolId, ClientId })
  const authenticator = await createAuthenticator()
  await registerPasskey(pool, authenticator)
  const prefer = (preference: object) =>
    cognito.adminSetUserMFAPreference({ UserPoolId, Username: 'ann', ...preference })
  const offered = async () => (await initiate(pool, 'USER_AUTH', { USERNAME: 'ann' })).AvailableChallenges
  const signIn = async (twist: Twist = {}) => {
    const parameters = { USERNAME: 'ann', PREFERRED_CHALLENGE: 'WEB_AUTHN' }
    const { Session, ChallengeParameters } = await initiate(pool, 'USER_AUTH', parameters)
    const options = ChallengeParameters.CREDENTIAL_REQUEST_OPTIONS!
    const CREDENTIAL = await authenticator.get(options, twist)
    return { options, response: respond(pool, 'WEB_AUTHN', Session, { USERNAME: 'ann', CREDENTIAL }) }
  }
  return { pool, UserPoolId, configureMfa, prefer, offered, signIn }
}

const SMS = { SMSMfaSettings: { Enabled: true } }
const PASSKEY = { WebAuthnMfaSettings: { Enabled: true } }
const WITHOUT_PASSKEY = ['PASSWORD_SRP', 'PASSWORD']
const WITH_PASSKEY = [...WITHOUT_PASSKEY, 'WEB_AUTHN']

describe.each([undefined, 'SINGLE_FACTOR'] as const)('in a pool whose passkeys are the factor %s', (configuration) => {
  test('a passkey is not offered to users with MFA, and is no MFA method', async () => {
    const { prefer, offered } = await start(configuration)
    expect(await offered()).toEqual(WITH_PASSKEY)
    await prefer(SMS)
    expect(await offered()).toEqual(WITHOUT_PASSKEY)
    await expect(prefer(PASSKEY)).rejects.toMatchObject({ name: 'InvalidParameterException' })
  })
})

describe('in a pool whose passkeys count as two factors', () => {
  test.each(['OPTIONAL', 'ON'] as const)(
    'a passkey replaces password and MFA for users who turned that on: MFA %s',
    async (configuration) => {
      const { configureMfa, prefer, offered, signIn } = await start(MULTI_FACTOR)
      await prefer(SMS)
      await configureMfa(configuration)
      expect(await offered()).toEqual(WITHOUT_PASSKEY)
      await prefer(PASSKEY)
      expect(await offered()).toEqual(WITH_PASSKEY)
      const { AuthenticationResult } = await (await signIn()).response
      expect(claimsOf(AuthenticationResult.AccessToken).username).toBe('ann')
    },
  )

  test('the passkey must verify the user, also where the pool only prefers that', async () => {
    const { prefer, signIn } = await start(MULTI_FACTOR)
    await prefer({ ...SMS, ...PASSKEY })
    const { options, response } = await signIn({ isVerified: false })
    expect(JSON.parse(options).userVerification).toBe('required')
    await expect(response).rejects.toThrow('Incorrect username or password.')
  })

  test('a user needs another MFA method, and keeps one', async () => {
    const { prefer } = await start(MULTI_FACTOR)
    const refusal = { name: 'InvalidParameterException' }
    await expect(prefer(PASSKEY)).rejects.toMatchObject(refusal)
    await prefer({ ...SMS, ...PASSKEY })
    const off = { Enabled: false }
    await expect(prefer({ SMSMfaSettings: off })).rejects.toMatchObject(refusal)
    await prefer({ SMSMfaSettings: off, WebAuthnMfaSettings: off })
  })

  test('a sign-in by password asks for the other method', async () => {
    const { pool, prefer } = await start(MULTI_FACTOR)
    await prefer({ ...SMS, ...PASSKEY })
    const { ChallengeName } = await running.startSignIn({ ...(await adminClient(pool.userPoolId)) }, 'ann')
    expect(ChallengeName).toBe('SMS_MFA')
    running.service.outbox.take(PHONE)
  })

  test('users turn it on themselves', async () => {
    const { pool, prefer, offered } = await start(MULTI_FACTOR)
    const { AccessToken } = await running.signIn(await adminClient(pool.userPoolId), 'ann')
    await cognito.setUserMFAPreference({ AccessToken, ...SMS, ...PASSKEY })
    expect(await offered()).toEqual(WITH_PASSKEY)
    await prefer({ WebAuthnMfaSettings: { Enabled: false } })
    expect(await offered()).toEqual(WITHOUT_PASSKEY)
  })
})

/** Creates another app client, which servers may sign in with. */
const adminClient = (UserPoolId: string) => running.createClient(UserPoolId)

test('the setting is returned, and only its values are accepted', async () => {
  const { UserPoolId } = await start(MULTI_FACTOR)
  const { WebAuthnConfiguration } = await cognito.getUserPoolMfaConfig({ UserPoolId })
  expect(WebAuthnConfiguration).toEqual({ RelyingPartyId: 'localhost', FactorConfiguration: MULTI_FACTOR })
  const wrong = { RelyingPartyId: 'localhost', FactorConfiguration: 'TWO' as never }
  await expect(cognito.setUserPoolMfaConfig({ UserPoolId, WebAuthnConfiguration: wrong })).rejects.toThrow(
    "Value 'TWO' at 'webAuthnConfiguration.factorConfiguration' failed to satisfy constraint",
  )
})
