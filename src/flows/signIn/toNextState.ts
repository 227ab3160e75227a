import { AuthError } from '../../errors.ts'
import type { AuthenticationResult, AuthResponse } from '../../wire/operations.ts'
import type { FlowContext } from '../flowContext.ts'
import { challengeNameIn } from './challengeParameters.ts'
import { loadChallenges } from './loadChallenges.ts'
import type { Reply, SignInAttempt } from './signInAttempt.ts'
import type { SignInState } from './signInState.ts'

/**
 * How often the service may send a challenge that doesn't need the user, during one action. Default: once, as in a regular sign-in, so that
 * a faulty service can't have a code sent or a signature computed again and again. A sign-in that starts over without a stale device
 * answers the password's challenge twice.
 */
const MAX_REPLIES: Record<string, number> = { PASSWORD_VERIFIER: 2 }

/**
 * Handles the service's replies until the user must act or is signed in, and returns that state.
 *
 * @throws {AuthError} `unsupportedChallenge` for a challenge that the kit doesn't know, `untrustedServer` if the service repeats a
 * challenge that doesn't need the user.
 */
export async function toNextState(
  context: FlowContext,
  firstAttempt: SignInAttempt,
  firstReply: AuthResponse,
  signal?: AbortSignal,
): Promise<SignInState> {
  let { reply, attempt }: Reply = { reply: firstReply, attempt: firstAttempt }
  const counts = new Map<string, number>()
  while (!reply.AuthenticationResult) {
    countChallenge(counts, challengeNameIn(reply) ?? '')
    const { handleChallenge } = await loadChallenges()
    const outcome = await handleChallenge(context, attempt, reply, signal)
    if ('state' in outcome) return outcome.state
    reply = outcome.reply
    attempt = outcome.attempt
  }
  return finishSignIn(context, attempt, reply.AuthenticationResult, signal)
}

function countChallenge(counts: Map<string, number>, name: string): void {
  const count = (counts.get(name) ?? 0) + 1
  const limit = Object.hasOwn(MAX_REPLIES, name) ? MAX_REPLIES[name]! : 1
  if (count > limit) throw new AuthError('untrustedServer', { fault: 'RepeatedChallenge' })
  counts.set(name, count)
}

async function finishSignIn(
  context: FlowContext,
  attempt: SignInAttempt,
  tokens: AuthenticationResult,
  signal: AbortSignal | undefined,
): Promise<SignInState> {
  try {
    if (tokens.NewDeviceMetadata) {
      const { confirmDevice } = await loadChallenges()
      await confirmDevice(context, attempt, tokens)
    }
    if (signal?.aborted) throw new AuthError('aborted')
    return { step: 'signedIn', username: context.session.start(tokens, attempt.username).username }
  } catch (error) {
    // The user left the screen before they arrived, or they can't be used.
    context.session.discard(tokens)
    throw error
  }
}
