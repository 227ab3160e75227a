import { AuthError } from '../../errors.ts'
import type { AuthenticationResult, AuthResponse } from '../../wire/operations.ts'
import type { FlowContext } from '../flowContext.ts'
import type { Reply, SignInAttempt } from './signInAttempt.ts'
import type { SignInState } from './signInState.ts'

/** Replies in a row that one action handles. The longest honest sequence, a password and then a stale device, has six. */
const MAX_REPLIES = 10

/**
 * Handles what the service replied, and what it replies to that, until it is the user's turn or the user is signed in.
 *
 * @throws {AuthError} `unsupportedChallenge` for a challenge that the kit doesn't know, `untrustedServer` when the service keeps
 * asking without a turn of the user.
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

/** Most pages need the handlers only once a user signs in: they are loaded while the password is typed. */
export const loadChallengeHandlers = () => import('./challengeHandlers.ts').catch(reportOffline)

const loadDeviceSrp = () => import('../devices/deviceSrp.ts').catch(reportOffline)

/** A module that can't be loaded means that the network is gone. */
function reportOffline(): never {
  throw new AuthError('offline', { retryable: true, fault: 'ModuleNotLoaded' })
}
