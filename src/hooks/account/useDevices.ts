import { type Device, forgetDevice, rememberKnownDevice } from '../../flows/devices/devices.ts'
import { devicesQuery, type Pages } from './accountQueries.ts'
import { usePoolgate } from '../poolgateContext.ts'
import { type Change, useChange } from './useOptimisticMutation.ts'
import { type List, useList, withItems } from './usePaginatedList.ts'

/** The devices of whoever is signed in, and what can be done with each. */
export interface Devices extends List<Device> {
  forget: Change<Device>
  /** Whether a device stands in for a second factor. */
  remember: Change<{ device: Device; isRemembered: boolean }>
}

/**
 * The devices that the pool knows of. A device is no session: who is signed in there stays so when it is forgotten.
 *
 * @example
 * const { items, forget } = useDevices()
 * return items.map((device) => <button key={device.key} onClick={() => forget.run(device)}>Forget {device.name}</button>)
 */
export function useDevices(): Devices {
  const { queryKey } = devicesQuery(usePoolgate().flow.session)
  const forget = useChange<Pages<Device>, Device>({
    queryKey,
    change: forgetDevice,
    show: (data, { key }) => withItems(data, (items) => items.filter((device) => device.key !== key)),
  })
  const remember = useChange<Pages<Device>, { device: Device; isRemembered: boolean }>({
    queryKey,
    change: (context, { device, isRemembered }) => rememberKnownDevice(context, { ...device, isRemembered }),
    show: (data, { device, isRemembered }) =>
      withItems(data, (items) => items.map((one) => (one.key === device.key ? { ...one, isRemembered } : one))),
  })
  return { ...useList<Device>(devicesQuery), forget, remember }
}
