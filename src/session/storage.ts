import { currentEnvironment, type SessionWindow } from './environment.ts'

/**
 * Stores the tokens of one signed-in user between page loads. Each method may be synchronous or asynchronous. Implement it to keep
 * tokens in cookies or on your own server.
 */
export interface TokenStorage {
  get: (key: string) => string | null | Promise<string | null>
  set: (key: string, value: string) => void | Promise<void>
  remove: (key: string) => void | Promise<void>
  /** Calls the listener when another tab has changed the value of the key, if the storage can tell. Returns a function that ends this. */
  subscribe?: (key: string, listener: () => void) => () => void
}

/**
 * Where tokens are stored. `'tab'`: sessionStorage, which survives a reload and ends with the tab. `'browser'`: localStorage, which all
 * tabs share and which outlives them, so that a malicious script can steal more. `'memory'`: lost on reload.
 */
export type StorageChoice = 'tab' | 'browser' | 'memory' | TokenStorage

/** A storage of the kit. */
type BuiltInChoice = Exclude<StorageChoice, TokenStorage>

/** Returns whether other tabs read the same storage. */
export const isSharedByTabs = (choice: StorageChoice): boolean => choice === 'browser' || typeof choice === 'object'

/** Creates a storage of the kit, which never fails and is synchronous: what can't be stored is kept in memory instead. */
export function builtInStorage(
  choice: BuiltInChoice,
  window: SessionWindow | undefined = currentEnvironment().window,
): TokenStorage {
  const memory = memoryStorage()
  return choice === 'memory' ? memory : withFallback(() => openWebStorage(choice, window), memory)
}

/** Creates a synchronous storage of the kit that throws if the browser does. On a server, it is in memory. */
export function strictStorage(choice: BuiltInChoice, window: SessionWindow | undefined): TokenStorage {
  if (choice === 'memory' || !window) return memoryStorage()
  const open = () => openWebStorage(choice, window)
  return {
    get: (key) => open().getItem(key),
    set: (key, value) => open().setItem(key, value),
    remove: (key) => open().removeItem(key),
  }
}

/** @throws if the browser has blocked the storage, or has none. */
function openWebStorage(choice: 'tab' | 'browser', window: SessionWindow | undefined): Storage {
  const storage = choice === 'tab' ? window?.sessionStorage : window?.localStorage
  if (!storage) throw new Error('This browser has no storage.')
  return storage
}

function memoryStorage(): TokenStorage {
  const values = new Map<string, string>()
  return {
    get: (key) => values.get(key) ?? null,
    set: (key, value) => void values.set(key, value),
    remove: (key) => void values.delete(key),
  }
}

/** Falls back to memory if the browser's storage is blocked or full: signing in must still work. */
function withFallback(open: () => Storage, memory: TokenStorage): TokenStorage {
  const attempt = <Result>(use: (storage: Storage) => Result, fallback: () => Result): Result => {
    try {
      return use(open())
    } catch {
      return fallback()
    }
  }
  const nothing = () => undefined
  // A value that can't be removed is replaced.
  const forget = (key: string) =>
    attempt(
      (storage) => storage.removeItem(key),
      () => attempt((storage) => storage.setItem(key, ''), nothing),
    )
  return {
    get: (key) =>
      memory.get(key) ??
      attempt(
        (storage) => storage.getItem(key) || null,
        () => null,
      ),
    set: (key, value) =>
      attempt(
        (storage) => {
          storage.setItem(key, value)
          memory.remove(key)
        },
        () => {
          // The record in a full storage is outdated and may hold a refresh token that was already used.
          forget(key)
          memory.set(key, value)
        },
      ),
    remove: (key) => {
      memory.remove(key)
      forget(key)
    },
  }
}
