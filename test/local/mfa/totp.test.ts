import { TOTP } from 'otpauth'
import { beforeEach, describe, expect, test } from 'vitest'
import { ann, call, fault, initiate, PASSWORD, respond, signInByPassword, startPool } from '../callPool.ts'

const mismatch = fault('EnableSoftwareTokenMFAException', 'Code mismatch and fail enable Software Token MFA')
const wrongCode = fault('CodeMismatchException', 'Invalid code received for user')

type Scene = ReturnType<typeof startPool> & { AccessToken: string; secret: string }
let scene: Scene
const codeAt = (seconds: number) =>
  new TOTP({ secret: scene.secret }).generate({ timestamp: scene.clock.now + 1000 * seconds })
const verify = (UserCode: string) =>
  call(scene.pool, 'VerifySoftwareToken', { AccessToken: scene.AccessToken, UserCode, FriendlyDeviceName: 'My phone' })

beforeEach(async () => {
  const { pool, clock } = startPool({ users: [ann], mfaConfiguration: 'OPTIONAL' })
  const { AccessToken } = (await signInByPassword(pool, 'ann', PASSWORD)).AuthenticationResult
  const { SecretCode } = await call(pool, 'AssociateSoftwareToken', { AccessToken })
  scene = { pool, clock, AccessToken, secret: SecretCode }
})

test('the key is 20 bytes in base32', () => expect(scene.secret).toMatch(/^[A-Z2-7]{32}$/))

describe.each([-30, 0, 30])('a code with an offset of %i seconds', (seconds) => {
  test('is accepted', async () => expect(await verify(codeAt(seconds))).toEqual({ Status: 'SUCCESS' }))
})

test.each([-90, 90])('a code with an offset of %i seconds is rejected', async (seconds) => {
  await expect(verify(codeAt(seconds))).rejects.toEqual(mismatch)
})

describe('an app that is set up', () => {
  const signIn = () => initiate(scene.pool, 'USER_PASSWORD_AUTH', { USERNAME: 'ann', PASSWORD })
  const answer = (Session: string, SOFTWARE_TOKEN_MFA_CODE: string) =>
    respond(scene.pool, 'SOFTWARE_TOKEN_MFA', Session, { USERNAME: 'ann', SOFTWARE_TOKEN_MFA_CODE })

  beforeEach(async () => {
    await verify(codeAt(0))
    const { AccessToken } = scene
    await call(scene.pool, 'SetUserMFAPreference', { AccessToken, SoftwareTokenMfaSettings: { Enabled: true } })
  })

  test('is requested by its name', async () => {
    expect(await signIn()).toMatchObject({
      ChallengeName: 'SOFTWARE_TOKEN_MFA',
      ChallengeParameters: { FRIENDLY_DEVICE_NAME: 'My phone' },
    })
  })

  test('accepts no code twice, even if the first use was in the setup', async () => {
    const { Session } = await signIn()
    await expect(answer(Session, codeAt(0))).rejects.toHaveProperty('name', 'ExpiredCodeException')
    await expect(answer(Session, codeAt(-30))).rejects.toHaveProperty('name', 'ExpiredCodeException')
    expect(await answer(Session, codeAt(30))).toHaveProperty('AuthenticationResult')
  })

  test('keeps its session through a wrong code', async () => {
    const { Session } = await signIn()
    const wrong = codeAt(30) === '000000' ? '000001' : '000000'
    await expect(answer(Session, wrong)).rejects.toMatchObject({ name: wrongCode.name })
    expect(await answer(Session, codeAt(30))).toHaveProperty('AuthenticationResult')
  })

  test('stays valid while another app is being set up', async () => {
    await call(scene.pool, 'AssociateSoftwareToken', { AccessToken: scene.AccessToken })
    const { Session } = await signIn()
    expect(await answer(Session, codeAt(30))).toHaveProperty('AuthenticationResult')
  })
})

test('a pool without authenticator apps issues no key', async () => {
  const { pool } = startPool({ users: [ann], mfaConfiguration: 'OPTIONAL', mfaMethods: ['SMS_MFA'] })
  const { AccessToken } = (await signInByPassword(pool, 'ann', PASSWORD)).AuthenticationResult
  await expect(call(pool, 'AssociateSoftwareToken', { AccessToken })).rejects.toEqual(
    fault('SoftwareTokenMFANotFoundException', 'Software Token MFA has not been enabled by the userPool'),
  )
})
