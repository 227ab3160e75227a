import type { Session } from '../../session/session.ts'
import { deviceKeyOf } from '../../session/tokens.ts'
import type { DeviceType } from '../../wire/operations.ts'
import { callWithToken } from '../callWithToken.ts'
import type { FlowContext } from '../flowContext.ts'
import { ignoreNotFound } from '../ignoreNotFound.ts'
import { type CursorPage, toMilliseconds } from '../pagination.ts'

/** Most that the service gives at once (reference 2.5). */
const PAGE = 60

/** A device that the pool knows of. */
export interface Device {
  key: string
  /** `Chrome on macOS`; empty where nobody named it. */
  name: string
  /** Whether it stands in for a second factor. */
  isRemembered: boolean
  /** Whether it is the one that this session runs on. */
  isThis: boolean
  /** Milliseconds since the epoch. */
  lastUsedAt?: number
  lastAddress?: string
}

/** One page of the devices. @throws {AuthError} `notOffered` where the pool tracks none, `offline` … */
export async function listDevices(session: Session, from?: string, signal?: AbortSignal): Promise<CursorPage<Device>> {
  const input = { Limit: PAGE, ...(from && { PaginationToken: from }) }
  const { Devices = [], PaginationToken } = await callWithToken(session, 'ListDevices', input, signal)
  const own = deviceKeyOf(await session.getAccessToken())
  return {
    items: Devices.flatMap((device) => (device.DeviceKey ? [deviceOf(device, device.DeviceKey, own)] : [])),
    ...(PaginationToken && { next: PaginationToken }),
  }
}

/** One device. @throws {AuthError} `deviceNotFound` where it is not, or no longer, one of this person's. */
export async function getDevice(session: Session, key: string, signal?: AbortSignal): Promise<Device> {
  const { Device: device = {} } = await callWithToken(session, 'GetDevice', { DeviceKey: key }, signal)
  return deviceOf(device, key, deviceKeyOf(await session.getAccessToken()))
}

/** Forgets a device for good: its next sign-in asks for the second factor again. Its session goes on (reference 2.5). */
export async function forgetDevice(context: FlowContext, { key, isThis }: Device, signal?: AbortSignal): Promise<void> {
  await callWithToken(context.session, 'ForgetDevice', { DeviceKey: key }, signal).catch(ignoreNotFound)
  const state = context.session.getState()
  if (isThis && state.status === 'signedIn') await context.deviceStore.forget({ username: state.user.username })
}

/** Says whether a device stands in for a second factor. */
export async function setDeviceRemembered(
  { session }: FlowContext,
  { key, isRemembered }: Pick<Device, 'key' | 'isRemembered'>,
  signal?: AbortSignal,
): Promise<void> {
  const DeviceRememberedStatus = isRemembered ? 'remembered' : 'not_remembered'
  await callWithToken(session, 'UpdateDeviceStatus', { DeviceKey: key, DeviceRememberedStatus }, signal)
}

function deviceOf(device: DeviceType, key: string, own: string | undefined): Device {
  const attribute = (name: string) => device.DeviceAttributes?.find(({ Name }) => Name === name)?.Value
  const lastUsedAt = toMilliseconds(device.DeviceLastAuthenticatedDate)
  const lastAddress = attribute('last_ip_used')
  return {
    key,
    name: attribute('device_name') ?? '',
    isRemembered: attribute('dev:device_remembered_status') === 'remembered',
    isThis: key === own,
    ...(lastUsedAt && { lastUsedAt }),
    ...(lastAddress && { lastAddress }),
  }
}
