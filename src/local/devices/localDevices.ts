import type { AuthenticationResult, AuthResponse } from '../../wire/operations.ts'
import { openSession } from '../authentication/challengeSessions.ts'
import { Fault } from '../server/fault.ts'
import { paginate } from '../server/paginate.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { Grant } from '../state/grant.ts'
import { randomOpaque, randomUuid } from '../state/random.ts'
import type { Device, User } from '../state/user.ts'

/**
 * @param user `undefined`: somebody who does not exist, and so has no device either (reference 6.4).
 * @throws {Fault} ResourceNotFoundException for a key that is not, or no longer, one of this user's (reference 3.4).
 */
export function requireDevice(user: User | undefined, key: string): Device {
  const device = user && findDevice(user, key)
  if (!device?.secret) throw new Fault('ResourceNotFoundException', 'Device does not exist.')
  return device
}

export const findDevice = (user: User, key: string | undefined) => user.devices.find((device) => device.key === key)

/** Once a device was confirmed the user has it; before that it is only a name (reference 4.6). */
const confirmedDevices = (user: User) => user.devices.filter(({ secret }) => secret)

/** DEVICE_SRP_AUTH in the place of a second factor, for a device that the user wants remembered (reference 3.10). */
export function askForDevice(context: PoolContext, user: User, key: string | undefined): AuthResponse | undefined {
  const device = findDevice(user, key)
  const { ChallengeRequiredOnNewDevice } = context.settings.deviceConfiguration ?? {}
  if (!ChallengeRequiredOnNewDevice || !device?.secret || !device.isRemembered) return undefined
  return {
    ChallengeName: 'DEVICE_SRP_AUTH',
    Session: openSession(context, { challenge: 'DEVICE_SRP_AUTH', subject: user.sub, deviceKey: device.key }),
    ChallengeParameters: {},
  }
}

/** Notes which device signs in. @returns the keys of a new one, which the client is to confirm. */
export function trackDevice(
  { settings }: PoolContext,
  user: User,
  grant: Grant,
  key: string | undefined,
): AuthenticationResult['NewDeviceMetadata'] | undefined {
  if (!settings.deviceConfiguration) return undefined
  const now = settings.now()
  const known = findDevice(user, key)
  if (known?.secret) {
    known.authenticatedAt = now
    grant.deviceKey = known.key
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
  const isWorthKeeping = ({ secret, createdAt }: Device) =>
    secret || now < createdAt + settings.tokenValidity.accessToken
  user.devices = [...user.devices.filter(isWorthKeeping), device]
  grant.deviceKey = device.key
  return { DeviceKey: device.key, DeviceGroupKey: device.groupKey }
}

/** As GetDevice and ListDevices show it. Dates are epoch seconds. */
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

/** Who signed in last, first. @param limit At most 60, which is also the default. */
export function listDevices(user: User, limit = 60, token?: string) {
  const devices = confirmedDevices(user).toSorted((a, b) => b.authenticatedAt - a.authenticatedAt)
  const { page, next } = paginate(devices, limit || 60, token)
  return { Devices: page.map(describeDevice), ...(next && { PaginationToken: next }) }
}
