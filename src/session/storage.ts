import { warnDeveloper } from '../client/warnDeveloper.ts'
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

export function resolveStorage(choice: StorageChoice): TokenStorage {
  return typeof choice === 'object' ? ignoringFailures(choice) : builtInStorage(choice)
}

/** Creates a storage of the kit, which never fails and is synchronous. */
export function builtInStorage(
  choice: Exclude<StorageChoice, TokenStorage>,
  window: SessionWindow | undefined = currentEnvironment().window,
): TokenStorage {
  const memory = memoryStorage()
  return choice === 'memory' ? memory : webStorage(choice === 'tab' ? 'sessionStorage' : 'localStorage', memory, window)
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
function webStorage(
  name: 'sessionStorage' | 'localStorage',
  memory: TokenStorage,
  window: SessionWindow | undefined,
): TokenStorage {
  const attempt = <Result>(use: (storage: Storage) => Result, fallback: () => Result): Result => {
    try {
      const storage = window?.[name]
      return storage ? use(storage) : fallback()
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

/** Wraps the host app's storage so that its failures don't break a sign-in: the tokens then last until the page is closed. */
function ignoringFailures(storage: TokenStorage): TokenStorage {
  const attempt = <Result>(use: () => Result | Promise<Result>, fallback: Result): Result | Promise<Result> => {
    const warn = () => {
      warnDeveloper('The token storage failed. The session lasts until the page is closed or reloaded.')
      return fallback
    }
    try {
      const result = use()
      return result instanceof Promise ? result.catch(warn) : result
    } catch {
      return warn()
    }
  }
  return {
    get: (key) => attempt(() => storage.get(key), null),
    set: (key, value) => attempt(() => storage.set(key, value), undefined),
    remove: (key) => attempt(() => storage.remove(key), undefined),
  }
}
