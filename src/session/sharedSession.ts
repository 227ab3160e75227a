import type { Client } from '../client/createClient.ts'
import { createSession } from './createSession.ts'
import type { Session, SessionOptions } from './session.ts'
import type { StorageChoice } from './storage.ts'

/** Which session a provider uses. */
interface SharedSessionOptions extends Omit<SessionOptions, 'now'> {
  storage: StorageChoice
  /** Whether the host app passed the client. Otherwise each provider has created one from the same ids. */
  isOwnClient: boolean
}

interface Entry {
  session: Session
  /** How many providers are mounted with it. */
  uses: number
  /** Adds the entry to the registry, or removes it. */
  register: () => void
  unregister: () => void
}

/** The sessions of one page, by what they share: the client object or its ids, the storage and how they refresh. */
interface Registry {
  byClient: WeakMap<Client, Map<unknown, Entry>>
  byIds: Map<string, Map<unknown, Entry>>
}

const registries = new WeakMap<object, Registry>()
const entries = new WeakMap<Session, Entry>()

/**
 * Returns the page's session of a client and a storage, which all providers share. `'memory'` is shared only through a client that
 * the host app passes. The options of the first provider apply. On a server, every call creates a session: pages of different users are rendered there.
 */
export function sharedSession(client: Client, options: SharedSessionOptions): Session {
  const { isOwnClient, ...sessionOptions } = options
  const { storage, legacyRefresh } = sessionOptions
  const create = () => createSession(client, sessionOptions)
  if (typeof window === 'undefined' || (storage === 'memory' && !isOwnClient)) return create()

  const registry = registryOf(window)
  const ids = JSON.stringify([client.userPoolId, client.clientId, client.endpoint, legacyRefresh ?? false])
  const storages = () => (isOwnClient ? mapIn(registry.byClient, client) : mapIn(registry.byIds, ids))
  const known = storages().get(storage)
  if (known) return known.session

  const entry: Entry = {
    session: create(),
    uses: 0,
    register: () => {
      if (!storages().has(storage)) storages().set(storage, entry)
    },
    unregister: () => {
      if (storages().get(storage) === entry) storages().delete(storage)
      if (!isOwnClient && storages().size === 0) registry.byIds.delete(ids)
    },
  }
  entry.register()
  entries.set(entry.session, entry)
  return entry.session
}

/** Keeps a session shared while a provider is mounted. @returns A function that ends this. */
export function retainSession(session: Session): () => void {
  const entry = entries.get(session)
  if (!entry) return () => {}
  // StrictMode mounts again what it has unmounted.
  entry.register()
  entry.uses++
  let isRetained = true
  return () => {
    if (!isRetained) return
    isRetained = false
    entry.uses--
    if (entry.uses === 0) entry.unregister()
  }
}

function registryOf(page: object): Registry {
  const registry = registries.get(page) ?? { byClient: new WeakMap(), byIds: new Map() }
  registries.set(page, registry)
  return registry
}

function mapIn<Key>(
  map: { get: (key: Key) => Map<unknown, Entry> | undefined; set: (key: Key, value: Map<unknown, Entry>) => unknown },
  key: Key,
): Map<unknown, Entry> {
  const found = map.get(key) ?? new Map<unknown, Entry>()
  map.set(key, found)
  return found
}
