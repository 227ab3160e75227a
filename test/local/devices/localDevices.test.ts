import { describe, expect, test } from 'vitest'
import { bytesToBase64 } from '../../../src/encoding/base64.ts'
import { integerToBytes } from '../../../src/encoding/hex.ts'
import { N } from '../../../src/srp/group.ts'
import {
  administer,
  ann,
  call,
  claimsOf,
  fault,
  initiate,
  memoryStorage,
  PASSWORD,
  post,
  signInByPassword,
  startPool,
} from '../callPool.ts'
import { confirmDevice, rememberedDevice, remembering, signInByCode } from '../trackedDevice.ts'

const noDevice = fault('ResourceNotFoundException', 'Device does not exist.')
const asking = {
  ...remembering,
  deviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: true },
}
const named = (attributes: { Name: string; Value: string }[]) =>
  Object.fromEntries(attributes.map(({ Name, Value }) => [Name, Value]))

describe('a pool that tracks devices', () => {
  test('issues a key to an unknown device and puts it into the access token', async () => {
    const { pool } = startPool({ users: [ann], deviceConfiguration: {} })
    const { AuthenticationResult } = await signInByPassword(pool, 'ann', PASSWORD)
    const { AccessToken, IdToken } = AuthenticationResult
    const DeviceKey = claimsOf(AccessToken).device_key
    expect(AuthenticationResult).toMatchObject({ NewDeviceMetadata: { DeviceKey } })
    expect(AuthenticationResult).toHaveProperty(
      'NewDeviceMetadata.DeviceKey',
      expect.stringMatching(/^us-east-1_[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/),
    )
    expect(AuthenticationResult).toHaveProperty(
      'NewDeviceMetadata.DeviceGroupKey',
      expect.stringMatching(/^-[\w-]{8}$/),
    )
    expect(claimsOf(IdToken)).not.toHaveProperty('device_key')
  })

  test('issues no second key to a device that sends its key', async () => {
    const { pool } = startPool(asking)
    const { id } = await rememberedDevice(pool)
    const { device, AccessToken } = await signInByCode(pool, { DEVICE_KEY: id })
    expect(device).toBeUndefined()
    expect(claimsOf(AccessToken).device_key).toBe(id)
  })

  test('lets each of two browsers confirm its device, in any order', async () => {
    const { pool } = startPool(remembering)
    const first = await signInByCode(pool)
    const second = await signInByCode(pool)
    await confirmDevice(pool, first)
    await confirmDevice(pool, second)
    expect((await call(pool, 'ListDevices', { AccessToken: first.AccessToken })).Devices).toHaveLength(2)
  })

  test('removes a device that is not confirmed during the lifetime of an access token', async () => {
    const { pool, clock } = startPool(remembering)
    const first = await signInByCode(pool)
    clock.advance(3600)
    const { AccessToken } = await signInByCode(pool)
    await expect(confirmDevice(pool, { ...first, AccessToken })).rejects.toEqual(noDevice)
  })

  test('requires the key of a confirmed device at every refresh, by both operations', async () => {
    const { pool } = startPool(remembering)
    const { id: DeviceKey, RefreshToken } = await rememberedDevice(pool)
    const refuse = fault('NotAuthorizedException', 'Invalid Refresh Token.')
    const refresh = (key: object) => call(pool, 'GetTokensFromRefreshToken', { RefreshToken, ...key })
    await expect(refresh({})).rejects.toEqual(refuse)
    await expect(refresh({ DeviceKey: DeviceKey.replace(/.$/, 'z') })).rejects.toEqual(refuse)
    const { AuthenticationResult } = await refresh({ DeviceKey })
    expect(claimsOf(AuthenticationResult.AccessToken).device_key).toBe(DeviceKey)
    const parameters = { REFRESH_TOKEN: RefreshToken }
    await expect(initiate(pool, 'REFRESH_TOKEN_AUTH', parameters)).rejects.toEqual(refuse)
    expect(await initiate(pool, 'REFRESH_TOKEN_AUTH', { ...parameters, DEVICE_KEY: DeviceKey })).toHaveProperty(
      'AuthenticationResult.AccessToken',
    )
  })
})

test('a pool that does not track devices issues no key and confirms no device', async () => {
  const { pool } = startPool({ users: [ann] })
  const { AuthenticationResult } = await signInByPassword(pool, 'ann', PASSWORD)
  const { AccessToken } = AuthenticationResult
  expect(AuthenticationResult).not.toHaveProperty('NewDeviceMetadata')
  expect(claimsOf(AccessToken)).not.toHaveProperty('device_key')
  const DeviceKey = `us-east-1_${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}`
  await expect(call(pool, 'ConfirmDevice', { AccessToken, DeviceKey })).rejects.toEqual(
    fault('InvalidParameterException', 'Device tracking is not enabled for this user pool.'),
  )
})

describe('confirming a device', () => {
  test('remembers it if the pool always does', async () => {
    const { pool } = startPool(remembering)
    expect(await rememberedDevice(pool)).toHaveProperty('UserConfirmationNecessary', false)
  })

  test('returns that the user must decide if the pool lets users decide', async () => {
    const { pool } = startPool(asking)
    const { AccessToken, id, UserConfirmationNecessary } = await rememberedDevice(pool)
    expect(UserConfirmationNecessary).toBe(true)
    const status = async () => {
      const { Device } = await call(pool, 'GetDevice', { AccessToken, DeviceKey: id })
      return named(Device.DeviceAttributes)['dev:device_remembered_status']
    }
    expect(await status()).toBe('not_remembered')
    const choose = (DeviceRememberedStatus: string) =>
      call(pool, 'UpdateDeviceStatus', { AccessToken, DeviceKey: id, DeviceRememberedStatus })
    expect(await choose('remembered')).toEqual({})
    expect(await status()).toBe('remembered')
    await choose('not_remembered')
    expect(await status()).toBe('not_remembered')
    await expect(choose('perhaps')).rejects.toHaveProperty('name', 'InvalidParameterException')
  })

  test('is possible once', async () => {
    const { pool } = startPool(remembering)
    const signedIn = await signInByCode(pool)
    await confirmDevice(pool, signedIn)
    await expect(confirmDevice(pool, signedIn)).rejects.toEqual(
      fault('DeviceKeyExistsException', 'Device already exists.'),
    )
  })

  const one = bytesToBase64(integerToBytes(1n))
  test.each([
    ['no configuration', 'Salt', undefined],
    ['no salt', 'Salt', { PasswordVerifier: one }],
    ['a salt of 0', 'Salt', { Salt: 'AA==', PasswordVerifier: one }],
    ['no verifier', 'PasswordVerifier', { Salt: one }],
    ['invalid base64', 'PasswordVerifier', { Salt: one, PasswordVerifier: 'a secret!' }],
    ['a verifier of 0, with which S is predictable', 'PasswordVerifier', { Salt: one, PasswordVerifier: 'AA==' }],
    [
      'a verifier that is 0 modulo N',
      'PasswordVerifier',
      { Salt: one, PasswordVerifier: bytesToBase64(integerToBytes(N)) },
    ],
  ])('rejects %s, and quotes no value', async (_, member, DeviceSecretVerifierConfig) => {
    const { pool } = startPool(remembering)
    const { AccessToken, device } = await signInByCode(pool)
    const input = {
      AccessToken,
      DeviceKey: device.DeviceKey,
      ...(DeviceSecretVerifierConfig && { DeviceSecretVerifierConfig }),
    }
    await expect(call(pool, 'ConfirmDevice', input)).rejects.toEqual(
      fault('InvalidParameterException', `Invalid ${member}`),
    )
  })
})

describe('a device in the lists', () => {
  test('shows its name, its state and its dates, and none of its secrets', async () => {
    const { pool, clock } = startPool(remembering)
    const signedInAt = clock.now / 1000
    const signedIn = await signInByCode(pool)
    clock.advance(2.5)
    const { id } = await confirmDevice(pool, signedIn)
    const { AccessToken } = signedIn
    const { Device } = await call(pool, 'GetDevice', { AccessToken, DeviceKey: id })
    expect(Device).toEqual({
      DeviceKey: id,
      DeviceAttributes: [
        { Name: 'device_status', Value: 'valid' },
        { Name: 'device_name', Value: 'Laptop' },
        { Name: 'dev:device_remembered_status', Value: 'remembered' },
        { Name: 'last_ip_used', Value: '127.0.0.1' },
      ],
      DeviceCreateDate: signedInAt,
      DeviceLastModifiedDate: signedInAt + 2.5,
      DeviceLastAuthenticatedDate: signedInAt,
    })
    expect(await call(pool, 'ListDevices', { AccessToken })).toEqual({ Devices: [Device] })
    expect(await administer(pool, 'AdminListDevices', { Username: 'ann' })).toEqual({ Devices: [Device] })
  })

  test('appears after it is confirmed', async () => {
    const { pool } = startPool(remembering)
    const { AccessToken, device } = await signInByCode(pool)
    const { DeviceKey } = device
    expect(await call(pool, 'ListDevices', { AccessToken })).toEqual({ Devices: [] })
    for (const operation of ['GetDevice', 'UpdateDeviceStatus', 'ForgetDevice']) {
      await expect(call(pool, operation, { AccessToken, DeviceKey })).rejects.toEqual(noDevice)
    }
  })

  test('is visible to its owner only', async () => {
    const bob = { ...ann, username: 'bob', attributes: { email: 'bob@example.com' } }
    const { pool } = startPool({ ...remembering, users: [...remembering.users, bob] })
    const { id: DeviceKey } = await rememberedDevice(pool)
    const { AccessToken } = (await signInByPassword(pool, 'bob', PASSWORD)).AuthenticationResult
    expect(await call(pool, 'ListDevices', { AccessToken })).toEqual({ Devices: [] })
    for (const operation of ['GetDevice', 'UpdateDeviceStatus', 'ForgetDevice', 'ConfirmDevice']) {
      await expect(call(pool, operation, { AccessToken, DeviceKey })).rejects.toEqual(noDevice)
    }
    await expect(administer(pool, 'AdminForgetDevice', { Username: 'bob', DeviceKey })).rejects.toEqual(noDevice)
  })

  test.each([
    ['its owner', 'ForgetDevice'],
    ['an administrator', 'AdminForgetDevice'],
  ])('is removed when %s forgets it', async (_, operation) => {
    const { pool } = startPool(remembering)
    const { AccessToken, id: DeviceKey } = await rememberedDevice(pool)
    const forget = () =>
      operation === 'ForgetDevice'
        ? call(pool, operation, { AccessToken, DeviceKey })
        : administer(pool, operation, { Username: 'ann', DeviceKey })
    expect(await forget()).toEqual({})
    await expect(forget()).rejects.toEqual(noDevice)
    expect(await call(pool, 'ListDevices', { AccessToken })).toEqual({ Devices: [] })
  })

  test.each(['GetDevice', 'ForgetDevice'])('%s requires an access token', async (operation) => {
    const { pool } = startPool(remembering)
    const { id: DeviceKey } = await rememberedDevice(pool)
    await expect(call(pool, operation, { DeviceKey })).rejects.toEqual(
      fault('InvalidParameterException', 'Missing required parameter AccessToken'),
    )
  })

  test.each(['AdminListDevices', 'AdminForgetDevice'])('%s requires a signature', async (operation) => {
    const { pool } = startPool(remembering)
    const response = await post(pool, operation, { UserPoolId: pool.userPoolId, Username: 'ann', DeviceKey: 'x_0' })
    expect(await response.json()).toHaveProperty('__type', 'MissingAuthenticationTokenException')
  })

  test('a thousand devices are listed in pages of sixty, most recent sign-in first', async () => {
    const storage = memoryStorage()
    const { pool } = startPool({ ...remembering, storage })
    const { AccessToken } = await rememberedDevice(pool)
    const kept = JSON.parse(storage.text!)
    const [device] = kept.users[0].devices
    kept.users[0].devices = Array.from({ length: 1000 }, (_, index) => ({
      ...device,
      key: `us-east-1_${String(index).padStart(8, '0')}`,
      authenticatedAt: device.authenticatedAt + 1000 * ((index * 37) % 1000),
    }))
    storage.text = JSON.stringify(kept)

    const pages: { DeviceKey: string; DeviceLastAuthenticatedDate: number }[][] = []
    let PaginationToken: string | undefined
    do {
      const page = await call(pool, 'ListDevices', { AccessToken, ...(PaginationToken && { PaginationToken }) })
      pages.push(page.Devices)
      PaginationToken = page.PaginationToken
    } while (PaginationToken)
    expect(pages.map((page) => page.length)).toEqual([...Array(16).fill(60), 40])
    const dates = pages.flat().map((shown) => shown.DeviceLastAuthenticatedDate)
    expect(dates).toEqual(dates.toSorted((a, b) => b - a))
    expect(new Set(pages.flat().map(({ DeviceKey }) => DeviceKey)).size).toBe(1000)
    expect((await call(pool, 'ListDevices', { AccessToken, Limit: 7 })).Devices).toHaveLength(7)
    expect((await call(pool, 'ListDevices', { AccessToken, Limit: 0 })).Devices).toHaveLength(60)
  })

  test.each([{ Limit: 61 }, { Limit: -1 }, { PaginationToken: 'made-up' }])('%j is rejected', async (page) => {
    const { pool } = startPool(remembering)
    const { AccessToken } = await rememberedDevice(pool)
    await expect(call(pool, 'ListDevices', { AccessToken, ...page })).rejects.toHaveProperty(
      'name',
      'InvalidParameterException',
    )
  })
})
