import { describe, expect, test } from 'vitest'
import { integerToHex } from '../../../src/encoding/hex.ts'
import { N } from '../../../src/srp/group.ts'
import {
  administer,
  ann,
  call,
  claimsOf,
  fault,
  initiate,
  OTHER_PASSWORD,
  PASSWORD,
  respond,
  signInByPassword,
  startPool,
  startSrp,
} from '../callPool.ts'
import { confirmDevice, rememberedDevice, remembering, signInByCode, startDeviceSrp } from '../trackedDevice.ts'

const noDevice = fault('ResourceNotFoundException', 'Device does not exist.')
const incorrect = fault('NotAuthorizedException', 'Incorrect username or password.')
const invalidSession = fault('NotAuthorizedException', 'Invalid session for the user.')
const missing = (name: string) => fault('InvalidParameterException', `Missing required parameter ${name}`)
const UNKNOWN = `us-east-1_${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}`

type Key = Record<string, string>
type Start = ReturnType<typeof startPool>

/** Signs in up to the device challenge. */
async function askForDevice({ pool }: Start, DEVICE_KEY: string) {
  const asked = await initiate(pool, 'USER_PASSWORD_AUTH', { USERNAME: 'ann', PASSWORD, DEVICE_KEY })
  expect(asked).toMatchObject({ ChallengeName: 'DEVICE_SRP_AUTH', ChallengeParameters: {} })
  return asked.Session
}

/** Signs in up to the device signature that a client would send. */
async function prepareSignature(start: Start, device: Awaited<ReturnType<typeof rememberedDevice>>) {
  const Session = await askForDevice(start, device.id)
  return startDeviceSrp(start.pool, Session, device, start.clock.now)
}

describe('a remembered device replaces MFA', () => {
  const bySrp = async ({ pool, clock }: Start, parameters: Key, more: Key) => {
    const { Session, responses } = await startSrp(pool, 'ann', PASSWORD, clock.now, 'USER_SRP_AUTH', parameters)
    return respond(pool, 'PASSWORD_VERIFIER', Session, { ...responses, ...more })
  }
  test.each([
    [
      'with the password',
      ({ pool }: Start, key: Key) => initiate(pool, 'USER_PASSWORD_AUTH', { USERNAME: 'ann', PASSWORD, ...key }),
    ],
    ['with the password signature', (start: Start, key: Key) => bySrp(start, {}, key)],
    ['only at the start', (start: Start, key: Key) => bySrp(start, key, {})],
  ])('if its key is sent %s', async (_, signIn) => {
    const start = startPool(remembering)
    const { pool, clock } = start
    const device = await rememberedDevice(pool)
    const asked = await signIn(start, { DEVICE_KEY: device.id })
    expect(asked.ChallengeName).toBe('DEVICE_SRP_AUTH')
    const deviceSrp = await startDeviceSrp(pool, asked.Session, device, clock.now)
    expect(deviceSrp).toMatchObject({
      ChallengeName: 'DEVICE_PASSWORD_VERIFIER',
      ChallengeParameters: { DEVICE_KEY: device.id, USERNAME: 'ann' },
    })
    const { AuthenticationResult } = await respond(
      pool,
      'DEVICE_PASSWORD_VERIFIER',
      deviceSrp.Session,
      deviceSrp.responses,
    )
    expect(claimsOf(AuthenticationResult.AccessToken)).toMatchObject({ username: 'ann', device_key: device.id })
    expect(AuthenticationResult).not.toHaveProperty('NewDeviceMetadata')
    expect(pool.outbox.messages).toEqual([])
  })

  test('and becomes the first in the list', async () => {
    const start = startPool(remembering)
    const { pool, clock } = start
    const device = await rememberedDevice(pool)
    clock.advance(60)
    const { AccessToken, id } = await rememberedDevice(pool)
    const keys = async () =>
      (await call(pool, 'ListDevices', { AccessToken })).Devices.map((shown: { DeviceKey: string }) => shown.DeviceKey)
    expect(await keys()).toEqual([id, device.id])
    clock.advance(60)
    const deviceSrp = await prepareSignature(start, device)
    await respond(pool, 'DEVICE_PASSWORD_VERIFIER', deviceSrp.Session, deviceSrp.responses)
    expect(await keys()).toEqual([device.id, id])
  })

  test('but never replaces the password', async () => {
    const { pool } = startPool(remembering)
    const { id } = await rememberedDevice(pool)
    const parameters = { USERNAME: 'ann', PASSWORD: OTHER_PASSWORD, DEVICE_KEY: id }
    await expect(initiate(pool, 'USER_PASSWORD_AUTH', parameters)).rejects.toEqual(incorrect)
  })
})

describe('MFA is still required', () => {
  test('on a device that the user does not want to be remembered', async () => {
    const { pool } = startPool(remembering)
    const { AccessToken, id } = await rememberedDevice(pool)
    const change = { AccessToken, DeviceKey: id, DeviceRememberedStatus: 'not_remembered' }
    await call(pool, 'UpdateDeviceStatus', change)
    expect(await signInByCode(pool, { DEVICE_KEY: id })).toHaveProperty('AccessToken')
  })

  test('in a pool that only tracks devices', async () => {
    const { pool } = startPool({ ...remembering, deviceConfiguration: {} })
    const { id } = await rememberedDevice(pool)
    expect(await signInByCode(pool, { DEVICE_KEY: id })).toHaveProperty('AccessToken')
  })

  test('on a device whose key is sent only with the code', async () => {
    const { pool } = startPool(remembering)
    const { id } = await rememberedDevice(pool)
    const asked = await initiate(pool, 'USER_PASSWORD_AUTH', { USERNAME: 'ann', PASSWORD })
    const { code } = pool.outbox.take('+442079460000')
    const responses = { USERNAME: 'ann', SMS_MFA_CODE: code, DEVICE_KEY: id }
    const { AuthenticationResult } = await respond(pool, 'SMS_MFA', asked.Session, responses)
    expect(claimsOf(AuthenticationResult.AccessToken).device_key).toBe(id)
    expect(AuthenticationResult).not.toHaveProperty('NewDeviceMetadata')
  })
})

test('a user without MFA gets no device challenge', async () => {
  const { pool } = startPool({ ...remembering, mfaConfiguration: 'OFF' })
  const first = await signInByPassword(pool, 'ann', PASSWORD)
  const { NewDeviceMetadata, ...tokens } = first.AuthenticationResult
  const { id: DEVICE_KEY } = await confirmDevice(pool, { ...tokens, device: NewDeviceMetadata! })
  const again = await initiate(pool, 'USER_PASSWORD_AUTH', { USERNAME: 'ann', PASSWORD, DEVICE_KEY })
  expect(claimsOf(again.AuthenticationResult.AccessToken).device_key).toBe(DEVICE_KEY)
})

describe('the signature of a device is rejected', () => {
  test('for another secret, which uses up the session', async () => {
    const start = startPool(remembering)
    const device = await rememberedDevice(start.pool)
    const wrong = await prepareSignature(start, { ...device, password: 'of another device' })
    const answer = () => respond(start.pool, 'DEVICE_PASSWORD_VERIFIER', wrong.Session, wrong.responses)
    await expect(answer()).rejects.toEqual(incorrect)
    await expect(answer()).rejects.toEqual(invalidSession)
  })

  test('when it is replayed', async () => {
    const start = startPool(remembering)
    const device = await rememberedDevice(start.pool)
    const first = await prepareSignature(start, device)
    await respond(start.pool, 'DEVICE_PASSWORD_VERIFIER', first.Session, first.responses)
    const replay = (session: string) => respond(start.pool, 'DEVICE_PASSWORD_VERIFIER', session, first.responses)
    await expect(replay(first.Session)).rejects.toEqual(invalidSession)
    const second = await prepareSignature(start, device)
    await expect(replay(second.Session)).rejects.toEqual(incorrect)
  })

  test('for another secret block', async () => {
    const start = startPool(remembering)
    const { Session, responses } = await prepareSignature(start, await rememberedDevice(start.pool))
    const other = { ...responses, PASSWORD_CLAIM_SECRET_BLOCK: 'AAAA' }
    await expect(respond(start.pool, 'DEVICE_PASSWORD_VERIFIER', Session, other)).rejects.toEqual(incorrect)
  })

  test('ten minutes late', async () => {
    const start = startPool({ ...remembering, sessionValidity: 900 })
    const { Session, responses } = await prepareSignature(start, await rememberedDevice(start.pool))
    start.clock.advance(600)
    await expect(respond(start.pool, 'DEVICE_PASSWORD_VERIFIER', Session, responses)).rejects.toEqual(incorrect)
  })

  test('after the session expires', async () => {
    const start = startPool(remembering)
    const { Session, responses } = await prepareSignature(start, await rememberedDevice(start.pool))
    start.clock.advance(180)
    await expect(respond(start.pool, 'DEVICE_PASSWORD_VERIFIER', Session, responses)).rejects.toEqual(
      fault('NotAuthorizedException', 'Invalid session for the user, session is expired.'),
    )
  })

  test('of a user who was disabled during the sign-in', async () => {
    const start = startPool(remembering)
    const { Session, responses } = await prepareSignature(start, await rememberedDevice(start.pool))
    await administer(start.pool, 'AdminDisableUser', { Username: 'ann' })
    await expect(respond(start.pool, 'DEVICE_PASSWORD_VERIFIER', Session, responses)).rejects.toEqual(
      fault('NotAuthorizedException', 'User is disabled.'),
    )
  })

  test('of a device that was removed during the sign-in', async () => {
    const start = startPool(remembering)
    const { id: DeviceKey, ...device } = await rememberedDevice(start.pool)
    const { Session, responses } = await prepareSignature(start, { ...device, id: DeviceKey })
    await administer(start.pool, 'AdminForgetDevice', { Username: 'ann', DeviceKey })
    await expect(respond(start.pool, 'DEVICE_PASSWORD_VERIFIER', Session, responses)).rejects.toEqual(noDevice)
  })

  test('with the key of another device of the same user', async () => {
    const start = startPool(remembering)
    const { pool } = start
    const device = await rememberedDevice(pool)
    const other = await rememberedDevice(pool)
    const Session = await askForDevice(start, device.id)
    const about = { USERNAME: 'ann', DEVICE_KEY: other.id, SRP_A: '2' }
    await expect(respond(pool, 'DEVICE_SRP_AUTH', Session, about)).rejects.toEqual(invalidSession)
    const { Session: next, responses } = await startDeviceSrp(pool, Session, device, start.clock.now)
    const answer = { ...responses, DEVICE_KEY: other.id }
    await expect(respond(pool, 'DEVICE_PASSWORD_VERIFIER', next, answer)).rejects.toEqual(invalidSession)
  })

  test('without its key', async () => {
    const start = startPool(remembering)
    const { pool } = start
    const device = await rememberedDevice(pool)
    const Session = await askForDevice(start, device.id)
    await expect(respond(pool, 'DEVICE_SRP_AUTH', Session, { USERNAME: 'ann', SRP_A: '2' })).rejects.toEqual(
      missing('DEVICE_KEY'),
    )
    const deviceSrp = await startDeviceSrp(pool, Session, device, start.clock.now)
    const { DEVICE_KEY: _, ...responses } = deviceSrp.responses
    await expect(respond(pool, 'DEVICE_PASSWORD_VERIFIER', deviceSrp.Session, responses)).rejects.toEqual(
      missing('DEVICE_KEY'),
    )
  })

  test.each(['0', integerToHex(N), integerToHex(2n * N)])('that starts with a multiple of N', async (SRP_A) => {
    const start = startPool(remembering)
    const { id: DEVICE_KEY } = await rememberedDevice(start.pool)
    const Session = await askForDevice(start, DEVICE_KEY)
    await expect(
      respond(start.pool, 'DEVICE_SRP_AUTH', Session, { USERNAME: 'ann', DEVICE_KEY, SRP_A }),
    ).rejects.toEqual(fault('InvalidParameterException', 'A is 0 modulo N'))
  })
})

describe('a device that the user does not have', () => {
  test('is reported at the start, and the same call without its key succeeds', async () => {
    const { pool } = startPool(remembering)
    const parameters = { USERNAME: 'ann', PASSWORD }
    const withKey = initiate(pool, 'USER_PASSWORD_AUTH', { ...parameters, DEVICE_KEY: UNKNOWN })
    await expect(withKey).rejects.toEqual(noDevice)
    expect(await initiate(pool, 'USER_PASSWORD_AUTH', parameters)).toHaveProperty('ChallengeName', 'SMS_MFA')
  })

  test('is reported with the password signature, and the same call without its key succeeds', async () => {
    const { pool, clock } = startPool(remembering)
    const { Session, responses } = await startSrp(pool, 'ann', PASSWORD, clock.now)
    const withKey = respond(pool, 'PASSWORD_VERIFIER', Session, { ...responses, DEVICE_KEY: UNKNOWN })
    await expect(withKey).rejects.toEqual(noDevice)
    expect(await respond(pool, 'PASSWORD_VERIFIER', Session, responses)).toHaveProperty('ChallengeName', 'SMS_MFA')
  })

  test('can be one that was never confirmed', async () => {
    const { pool } = startPool(remembering)
    const { DeviceKey } = (await signInByCode(pool)).device
    await expect(signInByCode(pool, { DEVICE_KEY: DeviceKey! })).rejects.toEqual(noDevice)
  })

  test('can be one that was removed during the sign-in, which then asks for a code', async () => {
    const { pool, clock } = startPool(remembering)
    const { id: DEVICE_KEY } = await rememberedDevice(pool)
    const { Session, responses } = await startSrp(pool, 'ann', PASSWORD, clock.now, 'USER_SRP_AUTH', { DEVICE_KEY })
    await administer(pool, 'AdminForgetDevice', { Username: 'ann', DeviceKey: DEVICE_KEY })
    expect(await respond(pool, 'PASSWORD_VERIFIER', Session, responses)).toHaveProperty('ChallengeName', 'SMS_MFA')
  })

  test('does not reveal whether the user exists', async () => {
    const { pool, clock } = startPool(remembering)
    for (const USERNAME of ['ann', 'nobody']) {
      const parameters = { USERNAME, PASSWORD: OTHER_PASSWORD, DEVICE_KEY: UNKNOWN }
      await expect(initiate(pool, 'USER_PASSWORD_AUTH', parameters)).rejects.toEqual(noDevice)
      const { Session, responses } = await startSrp(pool, USERNAME, OTHER_PASSWORD, clock.now)
      const answer = { ...responses, DEVICE_KEY: UNKNOWN }
      await expect(respond(pool, 'PASSWORD_VERIFIER', Session, answer)).rejects.toEqual(noDevice)
    }
  })

  test('is reported after the unknown user if the pool reveals users', async () => {
    const { pool } = startPool({ users: [ann], preventUserExistenceErrors: 'LEGACY' })
    const parameters = { USERNAME: 'nobody', PASSWORD, DEVICE_KEY: UNKNOWN }
    await expect(initiate(pool, 'USER_PASSWORD_AUTH', parameters)).rejects.toEqual(
      fault('UserNotFoundException', 'User does not exist.'),
    )
  })
})
