import { type Device, forgetDevice, setDeviceRemembered } from '../../flows/devices/devices.ts'
import type { MutationResult } from '../mutationResult.ts'
import { usePoolgate } from '../poolgateContext.ts'
import { type CursorPages, devicesQuery } from './accountQueries.ts'
import { useOptimisticMutation } from './useOptimisticMutation.ts'
import { type PaginatedResult, usePaginatedList, withItems } from './usePaginatedList.ts'

/** The user's devices and the actions on them. */
export interface Devices extends PaginatedResult<Device> {
  forget: MutationResult<Device>
  /** Sets whether a device skips MFA. */
  remember: MutationResult<{ device: Device; isRemembered: boolean }>
}

/**
 * Lists the user's devices. A device isn't a session: removing it doesn't sign it out.
 *
 * @example
 * const { items, forget } = useDevices()
 * return items.map((device) => <button key={device.key} onClick={() => forget.mutate(device)}>Forget {device.name}</button>)
 */
export function useDevices(): Devices {
  const { queryKey } = devicesQuery(usePoolgate().flow.session)
  const forget = useOptimisticMutation<CursorPages<Device>, Device>({
    queryKey,
    change: forgetDevice,
    isOptimistic: false,
    show: (data, { key }) => withItems(data, (items) => items.filter((device) => device.key !== key)),
  })
  const remember = useOptimisticMutation<CursorPages<Device>, { device: Device; isRemembered: boolean }>({
    queryKey,
    change: (context, { device, isRemembered }) => setDeviceRemembered(context, { ...device, isRemembered }),
    show: (data, { device, isRemembered }) =>
      withItems(data, (items) => items.map((one) => (one.key === device.key ? { ...one, isRemembered } : one))),
  })
  return { ...usePaginatedList<Device>(devicesQuery), forget, remember }
}
