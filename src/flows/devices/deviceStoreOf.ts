import type { FlowContext } from '../flowContext.ts'
import { createDeviceStore, type DeviceStore } from './deviceStore.ts'

const stores = new WeakMap<FlowContext, DeviceStore>()

/** Returns the device store of a flow context, always the same one. A context doesn't hold it, because no form needs its code to show. */
export function deviceStoreOf(context: FlowContext): DeviceStore {
  const store = stores.get(context) ?? createDeviceStore(context.client, context.deviceStorage)
  stores.set(context, store)
  return store
}
