import { AuthError } from '../errors.ts'

/** Reports `offline` for a module of the kit that can't be loaded: it fails to load if the network is down. */
export function moduleNotLoaded(): never {
  throw new AuthError('offline', { retryable: true, fault: 'ModuleNotLoaded' })
}
