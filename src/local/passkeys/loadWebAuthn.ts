import { Fault } from '../server/fault.ts'
import type { Settings } from '../server/settings.ts'
import type { WebAuthnLibrary } from './webAuthnLibrary.ts'

const PACKAGE = '@simplewebauthn/server'
const NOT_PASSED = `Passkeys need ${PACKAGE}. Run: npm install ${PACKAGE}. Then pass createLocalPool the option webAuthn, a function that imports it.`
const NOT_LOADED = `Passkeys need ${PACKAGE}, which the option webAuthn didn't load. Run: npm install ${PACKAGE}`

const poolsWithWarning = new WeakSet<Settings>()

/**
 * Loads the library. Also warns in the console, once per pool: a page shows its users none of this.
 *
 * @throws {Fault} InternalErrorException, which says what to install, when the host app didn't pass the library or it can't be loaded.
 */
export async function loadWebAuthn(settings: Settings): Promise<WebAuthnLibrary> {
  if (!settings.webAuthn) throw missingLibrary(settings, NOT_PASSED)
  let cause: unknown
  try {
    const library = await settings.webAuthn()
    if (isLibrary(library)) return library
  } catch (error) {
    cause = error
  }
  throw missingLibrary(settings, NOT_LOADED, cause)
}

const isLibrary = ({ verifyRegistrationResponse, verifyAuthenticationResponse }: Partial<WebAuthnLibrary>) =>
  typeof verifyRegistrationResponse === 'function' && typeof verifyAuthenticationResponse === 'function'

function missingLibrary(settings: Settings, message: string, ...cause: unknown[]): Fault {
  if (!poolsWithWarning.has(settings)) console.warn(`Poolgate: ${message}`, ...cause.filter(Boolean))
  poolsWithWarning.add(settings)
  return new Fault('InternalErrorException', message, 500)
}
