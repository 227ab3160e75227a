import type { Client } from '../../client/createClient.ts'
import { resolveStorage, type StorageChoice } from '../../session/storage.ts'

/** What makes this browser a known device of one user. The password replaces a second factor. */
export interface StoredDevice {
  key: string
  groupKey: string
  password: string
}

interface Person {
  username: string
  userId?: string
}

/** The devices that this browser is known as, one a user. */
export interface DeviceStore {
  find: (person: Person) => Promise<StoredDevice | undefined>
  keep: (person: Person & { userId: string }, device: StoredDevice) => Promise<void>
  forget: (person: Person) => Promise<void>
}

interface Entry extends StoredDevice {
  /** As the service calls the user. */
  userId: string
  /** As the user was typed last: all that is known when a sign-in starts. */
  typed: string
}

export function createDeviceStore(client: Client, choice: StorageChoice): DeviceStore {
  const storage = resolveStorage(choice)
  const key = `poolgate.${client.userPoolId}.${client.clientId}.devices`
  const read = async () => parseEntries(await storage.get(key))
  const isOf =
    ({ username, userId = username }: Person) =>
    (entry: Entry) =>
      entry.userId === userId || entry.typed === username
  const write = async (entries: Entry[]) =>
    entries.length ? storage.set(key, JSON.stringify(entries)) : storage.remove(key)
  return {
    find: async (person) => (await read()).find(isOf(person)),
    keep: async (person, device) => {
      const others = (await read()).filter((entry) => entry.userId !== person.userId && entry.typed !== person.username)
      await write([...others, { ...device, userId: person.userId, typed: person.username }])
    },
    forget: async (person) => {
      const is = isOf(person)
      await write((await read()).filter((entry) => !is(entry)))
    },
  }
}

/** What a storage held, checked as if a stranger had written it. */
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
