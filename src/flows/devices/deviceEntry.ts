/** The keys and the secret of this browser as a device of one user. On a remembered device the password replaces MFA. */
export interface StoredDevice {
  key: string
  groupKey: string
  password: string
}

/** A user, by what was typed, and by the service's own name as soon as that is known. */
export interface DeviceOwner {
  username: string
  userId?: string
}

/** A device in the storage. */
export interface DeviceEntry extends StoredDevice {
  /** The service's own name for the user. */
  userId: string
  /** The username that was typed last: all that is known when a sign-in starts. */
  typed: string
}

export const belongsTo =
  ({ username, userId = username }: DeviceOwner) =>
  (entry: DeviceEntry): boolean =>
    entry.userId === userId || entry.typed === username

export const isSameSecret = (one: DeviceEntry, other: DeviceEntry): boolean =>
  one.key === other.key && one.password === other.password

/** Returns the entries with one more, which replaces those of its user. */
export const withEntry = (entries: DeviceEntry[], entry: DeviceEntry): DeviceEntry[] => {
  const isReplaced = belongsTo({ username: entry.typed, userId: entry.userId })
  return [...entries.filter((other) => !isReplaced(other)), entry]
}

/** Parses a stored record as untrusted input: anything malformed is dropped. */
export function parseEntries(text: string | null): DeviceEntry[] {
  try {
    const entries: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(entries) ? entries.filter(isEntry) : []
  } catch {
    return []
  }
}

const isEntry = (entry: Partial<DeviceEntry> | null): entry is DeviceEntry =>
  [entry?.key, entry?.groupKey, entry?.password, entry?.userId, entry?.typed].every((text) => typeof text === 'string')
