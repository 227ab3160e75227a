import { AuthError } from '../errors.ts'
import { warnDeveloper } from './warnDeveloper.ts'

/** Returns whether the page may use WebCrypto. Browsers offer it on secure pages only: https or localhost. */
export const hasWebCrypto = (): boolean => globalThis.crypto?.subtle !== undefined

/**
 * Checks that the page may use WebCrypto. Call it before anything is sent.
 *
 * @throws {AuthError} `misconfigured`.
 */
export function requireWebCrypto(): void {
  if (hasWebCrypto()) return
  warnDeveloper(
    'Sign-in by SRP needs crypto.subtle, which browsers offer on secure pages only. Serve this page over https, or open it on localhost.',
  )
  throw new AuthError('misconfigured', { fault: 'InsecurePage' })
}
