import { AuthError, type AuthErrorCode } from '../../errors.ts'
import type { AuthResponse } from '../../wire/operations.ts'
import type { FlowContext } from '../flowContext.ts'
import { respondToChallenge } from '../signIn/authRequests.ts'
import type { SignInAttempt } from '../signIn/signInAttempt.ts'
import { readRequestOptions } from './ceremonyOptions.ts'
import { canUsePasskeys, runCeremony } from './webAuthnCeremony.ts'

/**
 * Answers WEB_AUTHN with the browser's dialog (docs/protocol.md §10.3).
 *
 * @returns The reply of the service, or why no passkey was used: the user then decides what to do.
 * @throws {AuthError} `untrustedServer` for malformed options, and errors that aren't about the passkey.
 */
export async function answerWithPasskey(
  context: FlowContext,
  attempt: SignInAttempt,
  response: AuthResponse,
  signal: AbortSignal | undefined,
): Promise<{ reply: AuthResponse } | { problem: AuthErrorCode }> {
  if (!canUsePasskeys()) return { problem: 'passkeyNotSupported' }
  const optionsJSON = readRequestOptions(response.ChallengeParameters?.CREDENTIAL_REQUEST_OPTIONS)
  const challenge = { name: 'WEB_AUTHN', session: response.Session } as const
  try {
    const credential = await runCeremony(({ startAuthentication }) => startAuthentication({ optionsJSON }), signal)
    const responses = { CREDENTIAL: JSON.stringify(credential) }
    return { reply: await respondToChallenge(context, attempt, challenge, responses, signal) }
  } catch (error) {
    if (!(error instanceof AuthError)) throw error
    if (error.code === 'wrongCredentials') return { problem: 'passkeyNotUsed' }
    if (!error.code.startsWith('passkey')) throw error
    return { problem: error.code }
  }
}
