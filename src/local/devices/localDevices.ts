import type { AuthenticationResult, AuthResponse } from '../../wire/operations.ts'
import { openSession } from '../authentication/challengeSessions.ts'
import { Fault } from '../server/fault.ts'
import { paginate } from '../server/paginate.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { Grant } from '../state/grant.ts'
import { randomOpaque, randomUuid } from '../state/random.ts'
import type { Device, User } from '../state/user.ts'

/** A device whose secret ConfirmDevice has stored. */
type ConfirmedDevice = Device & { secret: NonNullable<Device['secret']> }

const isConfirmed = (device: Device | undefined): device is ConfirmedDevice => Boolean(device?.secret)

/**
 * Returns a confirmed device of a user.
 *
 * @param user `undefined` for an unknown user, who has no device either (docs/protocol.md §6.4).
 * @throws {Fault} ResourceNotFoundException for any key other than those of the user's devices (docs/protocol.md §3.4).
 */
export function requireDevice(user: User | undefined, key: string): ConfirmedDevice {
  const device = user && findDevice(user, key)
  if (!isConfirmed(device)) throw new Fault('ResourceNotFoundException', 'Device does not exist.')
  return device
}

export const findDevice = (user: User, key: string | undefined) => user.devices.find((device) => device.key === key)

/** Returns DEVICE_SRP_AUTH instead of MFA for a remembered device, or `undefined` for any other (docs/protocol.md §3.10). */
export function askForDevice(context: PoolContext, user: User, key: string | undefined): AuthResponse | undefined {
  const device = findDevice(user, key)
  const { ChallengeRequiredOnNewDevice } = context.settings.deviceConfiguration ?? {}
  if (!ChallengeRequiredOnNewDevice || !isConfirmed(device) || !device.isRemembered) return undefined
  return {
    ChallengeName: 'DEVICE_SRP_AUTH',
    Session: openSession(context, { challenge: 'DEVICE_SRP_AUTH', subject: user.sub, deviceKey: device.key }),
    ChallengeParameters: {},
  }
}

/** Records the device that signs in. Returns the keys of a new device, which the client should confirm. */
export function trackDevice(
  { settings }: PoolContext,
  user: User,
  grant: Grant,
  key: string | undefined,
): AuthenticationResult['NewDeviceMetadata'] | undefined {
  if (!settings.deviceConfiguration) return undefined
  const now = settings.now()
  const knownDevice = findDevice(user, key)
  if (isConfirmed(knownDevice)) {
    knownDevice.authenticatedAt = now
    grant.deviceKey = knownDevice.key
    return undefined
  }
  const device: Device = {
    key: `${settings.region}_${randomUuid(settings.random)}`,
    groupKey: `-${randomOpaque(settings.random, 6)}`,
    name: null,
    secret: null,
    isRemembered: false,
    createdAt: now,
    modifiedAt: now,
    authenticatedAt: now,
  }
  // An unconfirmed device is dropped once the access token of its sign-in has expired.
  const canStillBeConfirmed = ({ createdAt }: Device) => now < createdAt + settings.tokenValidity.accessToken
  user.devices = [...user.devices.filter((other) => isConfirmed(other) || canStillBeConfirmed(other)), device]
  grant.deviceKey = device.key
  return { DeviceKey: device.key, DeviceGroupKey: device.groupKey }
}

/** Returns a device as GetDevice and ListDevices show it. Dates are in seconds since the epoch. */
export const describeDevice = (device: Device) => ({
  DeviceKey: device.key,
  DeviceAttributes: [
    { Name: 'device_status', Value: 'valid' },
    { Name: 'device_name', Value: device.name ?? '' },
    { Name: 'dev:device_remembered_status', Value: device.isRemembered ? 'remembered' : 'not_remembered' },
    { Name: 'last_ip_used', Value: '127.0.0.1' },
  ],
  DeviceCreateDate: device.createdAt / 1000,
  DeviceLastModifiedDate: device.modifiedAt / 1000,
  DeviceLastAuthenticatedDate: device.authenticatedAt / 1000,
})

/** Returns one page of the confirmed devices, most recent sign-in first. @param limit At most 60; 0 means 60. */
export function listDevices(user: User, limit = 60, token?: string) {
  const devices = user.devices.filter(isConfirmed).toSorted((a, b) => b.authenticatedAt - a.authenticatedAt)
  const { page, next } = paginate(devices, limit || 60, `Devices ${user.sub}`, token)
  return { Devices: page.map(describeDevice), ...(next && { PaginationToken: next }) }
}
