import { withinLimit } from '../../async/withinLimit.ts'
import type { Client } from '../../client/createClient.ts'
import { warnDeveloper } from '../../client/warnDeveloper.ts'
import { currentEnvironment } from '../../session/environment.ts'
import { isSharedByTabs, type StorageChoice, strictStorage } from '../../session/storage.ts'
import { createStoredRecord } from '../../session/storedRecord.ts'
import { withLock } from '../../session/withLock.ts'
import {
  belongsTo,
  type DeviceEntry,
  type DeviceOwner,
  isSameSecret,
  parseEntries,
  type StoredDevice,
  withEntry,
} from './deviceEntry.ts'

/** How long, in milliseconds, a sign-in waits until its device is stored or forgotten. The work continues after that. */
const CHANGE_LIMIT = 5_000

/**
 * Stores this browser's device keys, one device per user, for all tabs. Never fails: what can't be stored is kept until the page is
 * closed. A forgotten device isn't found again, even if the storage fails to remove it.
 */
export interface DeviceStore {
  find: (user: DeviceOwner) => Promise<StoredDevice | undefined>
  keep: (user: DeviceOwner & { userId: string }, device: StoredDevice) => Promise<void>
  forget: (user: DeviceOwner) => Promise<void>
}

export function createDeviceStore(
  client: Client,
  choice: StorageChoice,
  window = currentEnvironment().window,
): DeviceStore {
  const key = `poolgate.${client.userPoolId}.${client.clientId}.devices`
  const storage = typeof choice === 'object' ? choice : strictStorage(choice, window)
  const record = createStoredRecord(storage, key, {
    onLateRead: (text) => {
      stored = parseEntries(text)
    },
    onFailure: () =>
      warnDeveloper('The device storage failed. This device is known until the page is closed or reloaded.'),
  })
  const exclusively = (work: () => Promise<void>) => (isSharedByTabs(choice) ? withLock(window, key, work) : work())

  /** What the storage had when it was last read. */
  let stored: DeviceEntry[] = []
  /** Devices of this page that the storage doesn't have yet. */
  let unsaved: DeviceEntry[] = []
  const forgottenKeys = new Set<string>()
  let isResponding = true
  let lastChange = Promise.resolve()

  const entries = (): DeviceEntry[] =>
    unsaved.reduce(
      withEntry,
      stored.filter((entry) => !forgottenKeys.has(entry.key)),
    )

  const read = async (): Promise<void> => {
    const text = await record.readAnyway()
    isResponding = text !== undefined
    if (text === undefined) return
    stored = parseEntries(text)
    // Another tab may remove from the storage what was saved.
    unsaved = unsaved.filter((entry) => !stored.some((saved) => isSameSecret(saved, entry)))
  }
  /** A storage that didn't respond isn't waited for again, until it does. */
  const look = async (): Promise<void> => {
    const reading = read()
    if (isResponding) await reading
  }

  /** Writes what this page has changed. Without knowing what other tabs have stored it would overwrite that. */
  const save = async (): Promise<void> => {
    await read()
    if (!isResponding) return
    const next = entries()
    const isSaved = await record.write(next.length ? JSON.stringify(next) : null)
    if (!isSaved) return
    stored = next
    unsaved = unsaved.filter((entry) => !next.includes(entry))
  }

  const change = async (apply: () => void): Promise<void> => {
    apply()
    lastChange = lastChange.then(() => exclusively(save))
    await withinLimit(lastChange, CHANGE_LIMIT)
  }

  return {
    find: async (user) => {
      await look()
      return entries().find(belongsTo(user))
    },
    keep: (user, device) =>
      change(() => {
        forgottenKeys.delete(device.key)
        unsaved = withEntry(unsaved, { ...device, userId: user.userId, typed: user.username })
      }),
    forget: async (user) => {
      await look()
      await change(() => {
        const isForgotten = belongsTo(user)
        for (const entry of entries().filter(isForgotten)) forgottenKeys.add(entry.key)
        unsaved = unsaved.filter((entry) => !isForgotten(entry))
      })
    },
  }
}
