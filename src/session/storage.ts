import { warnDeveloper } from '../client/warnDeveloper.ts'

/**
 * Keeps the tokens of one signed-in user between page loads. Any method may answer at once or later.
 * Implement it to keep tokens in cookies or behind a server of your own.
 */
export interface TokenStorage {
  get: (key: string) => string | null | Promise<string | null>
  set: (key: string, value: string) => void | Promise<void>
  remove: (key: string) => void | Promise<void>
}

/**
 * Where tokens live: `'tab'` survives a reload and ends with the tab; `'browser'` is shared by all
 * tabs and outlives them, and so does what a script on the page could steal; `'memory'` is gone on reload.
 */
export type StorageChoice = 'tab' | 'browser' | 'memory' | TokenStorage

export function resolveStorage(choice: StorageChoice): TokenStorage {
  if (typeof choice === 'object') return forgiving(choice)
  const memory = memoryStorage()
  return choice === 'memory' ? memory : webStorage(choice === 'tab' ? 'sessionStorage' : 'localStorage', memory)
}

function memoryStorage(): TokenStorage {
  const values = new Map<string, string>()
  return {
    get: (key) => values.get(key) ?? null,
    set: (key, value) => void values.set(key, value),
    remove: (key) => void values.delete(key),
  }
}

/** Falls back to memory where the browser blocks or has filled its storage: signing in must still work. */
function webStorage(name: 'sessionStorage' | 'localStorage', memory: TokenStorage): TokenStorage {
  const attempt = <Result>(use: (storage: Storage) => Result, fallback: () => Result): Result => {
    try {
      return typeof window === 'undefined' ? fallback() : use(window[name])
    } catch {
      return fallback()
    }
  }
  const nothing = () => undefined
  const forget = (key: string) => attempt((storage) => storage.removeItem(key), nothing)
  return {
    get: (key) =>
      memory.get(key) ??
      attempt(
        (storage) => storage.getItem(key),
        () => null,
      ),
    set: (key, value) =>
      attempt(
        (storage) => {
          storage.setItem(key, value)
          memory.remove(key)
        },
        () => {
          // What a full storage still holds is older, and may be a spent refresh token.
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

/** A storage of the host's own that fails must not end a sign-in: the tokens then last as long as the page. */
function forgiving(storage: TokenStorage): TokenStorage {
  const attempt = <Result>(use: () => Result | Promise<Result>, fallback: Result): Result | Promise<Result> => {
    const warn = () => {
      warnDeveloper('The token storage failed; the session lasts until the page is left.')
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
