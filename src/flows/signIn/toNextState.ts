import { moduleNotLoaded } from '../../client/moduleNotLoaded.ts'
import { AuthError } from '../../errors.ts'
import type { AuthenticationResult, AuthResponse } from '../../wire/operations.ts'
import type { FlowContext } from '../flowContext.ts'
import type { Reply, SignInAttempt } from './signInAttempt.ts'
import type { SignInState } from './signInState.ts'

/** The most replies that one action handles. The longest regular sequence, a password and then a stale device, has six. */
const MAX_REPLIES = 10

/**
 * Handles the service's replies until the user must act or is signed in, and returns that state.
 *
 * @throws {AuthError} `unsupportedChallenge` for a challenge that the kit doesn't know, `untrustedServer` if the service keeps sending
 * challenges that don't need the user.
 */
export async function toNextState(
  context: FlowContext,
  firstAttempt: SignInAttempt,
  firstReply: AuthResponse,
  signal?: AbortSignal,
): Promise<SignInState> {
  let { reply, attempt }: Reply = { reply: firstReply, attempt: firstAttempt }
  for (let count = 0; count < MAX_REPLIES; count++) {
    if (reply.AuthenticationResult) return finishSignIn(context, attempt, reply.AuthenticationResult, signal)
    const { handleChallenge } = await loadChallengeHandlers()
    const outcome = await handleChallenge(context, attempt, reply, signal)
    if ('state' in outcome) return outcome.state
    reply = outcome.reply
    attempt = outcome.attempt
  }
  throw new AuthError('untrustedServer', { fault: 'EndlessChallenges' })
}

async function finishSignIn(
  context: FlowContext,
  attempt: SignInAttempt,
  tokens: AuthenticationResult,
  signal: AbortSignal | undefined,
): Promise<SignInState> {
  if (tokens.NewDeviceMetadata) {
    const { confirmDevice } = await loadDeviceSrp()
    await confirmDevice(context, attempt, tokens)
  }
  if (signal?.aborted) throw new AuthError('aborted')
  return { step: 'signedIn', username: context.session.start(tokens).username }
}

/** Loads the challenge handlers, which stay out of the first load: pages need them only when a user signs in. */
export const loadChallengeHandlers = () => import('./challengeHandlers.ts').catch(moduleNotLoaded)

const loadDeviceSrp = () => import('../devices/deviceSrp.ts').catch(moduleNotLoaded)
