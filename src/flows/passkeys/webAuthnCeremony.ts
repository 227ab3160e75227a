import { moduleNotLoaded } from '../../client/moduleNotLoaded.ts'
import { AuthError, type AuthErrorCode } from '../../errors.ts'

type Library = typeof import('@simplewebauthn/browser')

/** Whether this browser supports passkeys on this page (docs/protocol.md §10.6). */
export const canUsePasskeys = (): boolean =>
  globalThis.isSecureContext && 'credentials' in navigator && 'PublicKeyCredential' in globalThis

/**
 * Runs a WebAuthn ceremony: the browser's dialog that creates or uses a passkey. The signal closes it.
 *
 * @throws {AuthError} `passkeyNotUsed` when the user dismisses the dialog, `passkeyNotSupported`, `passkeyExists`, `misconfigured`,
 * `aborted`.
 */
export async function runCeremony<Result>(
  ceremony: (library: Library) => Promise<Result>,
  signal: AbortSignal | undefined,
): Promise<Result> {
  const library = await import('@simplewebauthn/browser').catch(moduleNotLoaded)
  const cancel = () => library.WebAuthnAbortService.cancelCeremony()
  signal?.addEventListener('abort', cancel)
  try {
    return await ceremony(library)
  } catch (error) {
    throw toAuthError(error, signal)
  } finally {
    signal?.removeEventListener('abort', cancel)
  }
}

/** The names of the browser's errors (docs/protocol.md §10.6). */
const CODES: Record<string, AuthErrorCode> = {
  AbortError: 'aborted',
  InvalidStateError: 'passkeyExists',
  NotAllowedError: 'passkeyNotUsed',
  NotSupportedError: 'passkeyNotSupported',
  SecurityError: 'misconfigured',
  SyntaxError: 'unavailable',
}

function toAuthError(error: unknown, signal: AbortSignal | undefined): AuthError {
  const thrown = error instanceof Error ? error : new Error()
  // The library wraps the browser's error.
  const fault = thrown.name === 'WebAuthnError' && thrown.cause instanceof Error ? thrown.cause.name : thrown.name
  if (signal?.aborted) return new AuthError('aborted', { fault })
  return new AuthError(CODES[fault] ?? 'passkeyNotUsed', { fault })
}
