import { AuthError, type AuthErrorCode } from '../../errors.ts'
import type { AuthResponse } from '../../wire/operations.ts'
import type { FlowContext } from '../flowContext.ts'
import { respondToChallenge } from '../signIn/authRequests.ts'
import type { SignInAttempt } from '../signIn/signInAttempt.ts'

/** Whether this browser can use passkeys, on this page (reference 10.6). */
export const canUsePasskeys = (): boolean =>
  globalThis.isSecureContext && 'credentials' in navigator && 'PublicKeyCredential' in globalThis

/**
 * Answers WEB_AUTHN with the browser's own dialogue (reference 10.3).
 *
 * @returns What the service said, or why no passkey was used, which is for the person to decide upon.
 */
export async function answerWithPasskey(
  context: FlowContext,
  attempt: SignInAttempt,
  reply: AuthResponse,
  signal: AbortSignal | undefined,
): Promise<{ reply: AuthResponse } | { problem: AuthErrorCode }> {
  if (!canUsePasskeys()) return { problem: 'passkeyNotSupported' }
  const options = reply.ChallengeParameters?.CREDENTIAL_REQUEST_OPTIONS ?? ''
  try {
    const CREDENTIAL = await askBrowser(options, signal)
    return {
      reply: await respondToChallenge(
        context,
        attempt,
        { name: 'WEB_AUTHN', session: reply.Session },
        { CREDENTIAL },
        signal,
      ),
    }
  } catch (error) {
    if (!(error instanceof AuthError)) throw error
    if (error.code === 'wrongCredentials') return { problem: 'passkeyNotUsed' }
    if (!error.code.startsWith('passkey')) throw error
    return { problem: error.code }
  }
}

async function askBrowser(options: string, signal: AbortSignal | undefined): Promise<string> {
  const { startAuthentication, WebAuthnAbortService } = await import('@simplewebauthn/browser')
  const leave = () => WebAuthnAbortService.cancelCeremony()
  signal?.addEventListener('abort', leave)
  try {
    return JSON.stringify(await startAuthentication({ optionsJSON: JSON.parse(options) }))
  } catch (error) {
    throw passkeyError(error, signal)
  } finally {
    signal?.removeEventListener('abort', leave)
  }
}

/** What the browser's dialogue ended with (reference 10.6). */
export function passkeyError(error: unknown, signal: AbortSignal | undefined): AuthError {
  const cause = error instanceof Error ? error : new Error()
  const fault = cause.name === 'WebAuthnError' && cause.cause instanceof Error ? cause.cause.name : cause.name
  if (signal?.aborted) return new AuthError('aborted', { cause: { fault } })
  return new AuthError(PASSKEY_FAULTS[fault] ?? 'passkeyNotUsed', { cause: { fault } })
}

const PASSKEY_FAULTS: Record<string, AuthErrorCode> = {
  AbortError: 'aborted',
  InvalidStateError: 'passkeyExists',
  NotAllowedError: 'passkeyNotUsed',
  NotSupportedError: 'passkeyNotSupported',
  SecurityError: 'misconfigured',
  SyntaxError: 'unavailable',
}
