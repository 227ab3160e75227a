import type { Session } from '../../session/session.ts'
import { deviceKeyOf } from '../../session/tokens.ts'
import type { DeviceType } from '../../wire/operations.ts'
import { callWithToken } from '../callWithToken.ts'
import type { FlowContext } from '../flowContext.ts'
import { ignoreNotFound } from '../ignoreNotFound.ts'
import { type CursorPage, toMilliseconds } from '../pagination.ts'
import { deviceStoreOf } from './deviceStoreOf.ts'

/** The largest page that the service returns (docs/protocol.md §2.5). */
const PAGE_SIZE = 60

/** A device that the pool lists for the user. */
export interface Device {
  key: string
  /** `Chrome on macOS`; empty if the device has no name. */
  name: string
  /** Whether it skips MFA. */
  isRemembered: boolean
  /** Whether it is the device of the current session. */
  isThis: boolean
  /** Milliseconds since the epoch. */
  lastUsedAt?: number
  lastAddress?: string
}

/** Reads one page of the devices. @throws {AuthError} `notOffered` if the pool doesn't track devices, `offline` … */
export async function listDevices(session: Session, from?: string, signal?: AbortSignal): Promise<CursorPage<Device>> {
  const input = { Limit: PAGE_SIZE, ...(from && { PaginationToken: from }) }
  const { Devices = [], PaginationToken } = await callWithToken(session, 'ListDevices', input, signal)
  const own = deviceKeyOf(await session.getAccessToken())
  return {
    items: Devices.flatMap((device) => (device.DeviceKey ? [deviceOf(device, device.DeviceKey, own)] : [])),
    ...(PaginationToken && { next: PaginationToken }),
  }
}

/** Reads one device. @throws {AuthError} `deviceNotFound` if it isn't one of the user's devices. */
export async function getDevice(session: Session, key: string, signal?: AbortSignal): Promise<Device> {
  const { Device: device = {} } = await callWithToken(session, 'GetDevice', { DeviceKey: key }, signal)
  return deviceOf(device, key, deviceKeyOf(await session.getAccessToken()))
}

/**
 * Removes a device: its next sign-in asks for MFA again. Its session isn't revoked (docs/protocol.md §2.5).
 *
 * @throws {AuthError} `reauthenticationRequired` …
 */
export async function forgetDevice(context: FlowContext, { key, isThis }: Device, signal?: AbortSignal): Promise<void> {
  context.reauthentication.require()
  await callWithToken(context.session, 'ForgetDevice', { DeviceKey: key }, signal).catch(ignoreNotFound)
  const state = context.session.getState()
  if (isThis && state.status === 'signedIn') await deviceStoreOf(context).forget({ username: state.user.username })
}

/** Sets whether a device skips MFA. @throws {AuthError} `reauthenticationRequired` … */
export async function setDeviceRemembered(
  { session, reauthentication }: FlowContext,
  { key, isRemembered }: Pick<Device, 'key' | 'isRemembered'>,
  signal?: AbortSignal,
): Promise<void> {
  reauthentication.require()
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
