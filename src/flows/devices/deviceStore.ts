import type { Client } from '../../client/createClient.ts'
import { resolveStorage, type StorageChoice } from '../../session/storage.ts'

/** The keys and the secret of this browser as a device of one user. On a remembered device the password replaces MFA. */
export interface StoredDevice {
  key: string
  groupKey: string
  password: string
}

interface UserIds {
  username: string
  userId?: string
}

/** Stores this browser's device keys, one device per user. A forgotten device isn't found again, even if the storage fails to remove it. */
export interface DeviceStore {
  find: (user: UserIds) => Promise<StoredDevice | undefined>
  keep: (user: UserIds & { userId: string }, device: StoredDevice) => Promise<void>
  forget: (user: UserIds) => Promise<void>
}

interface Entry extends StoredDevice {
  /** The service's own name for the user. */
  userId: string
  /** The username that was typed last: all that is known when a sign-in starts. */
  typed: string
}

export function createDeviceStore(client: Client, choice: StorageChoice): DeviceStore {
  const storage = resolveStorage(choice)
  const key = `poolgate.${client.userPoolId}.${client.clientId}.devices`
  const forgottenKeys = new Set<string>()
  const read = async () => parseEntries(await storage.get(key)).filter((entry) => !forgottenKeys.has(entry.key))
  const belongsTo =
    ({ username, userId = username }: UserIds) =>
    (entry: Entry) =>
      entry.userId === userId || entry.typed === username
  const write = async (entries: Entry[]) =>
    entries.length ? storage.set(key, JSON.stringify(entries)) : storage.remove(key)
  return {
    find: async (user) => (await read()).find(belongsTo(user)),
    keep: async (user, device) => {
      forgottenKeys.delete(device.key)
      const others = (await read()).filter((entry) => entry.userId !== user.userId && entry.typed !== user.username)
      await write([...others, { ...device, userId: user.userId, typed: user.username }])
    },
    forget: async (user) => {
      const isRemoved = belongsTo(user)
      const entries = await read()
      for (const entry of entries) if (isRemoved(entry)) forgottenKeys.add(entry.key)
      await write(entries.filter((entry) => !isRemoved(entry)))
    },
  }
}

/** Parses a stored record as untrusted input: anything malformed is dropped. */
function parseEntries(text: string | null): Entry[] {
  try {
    const entries: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(entries) ? entries.filter(isEntry) : []
  } catch {
    return []
  }
}

const isEntry = (entry: Partial<Entry> | null): entry is Entry =>
  [entry?.key, entry?.groupKey, entry?.password, entry?.userId, entry?.typed].every((text) => typeof text === 'string')
