import { AuthError } from '../../errors.ts'
import type { ChallengeAnswer } from '../../wire/operations.ts'
import type { Attempt } from './signInAttempt.ts'
import type { FlowContext } from '../flowContext.ts'
import type { SignInState } from './signInState.ts'

/**
 * From what the service answered to what the person does next.
 *
 * @throws {AuthError} `unsupportedChallenge` for a challenge that the kit does not know.
 */
export async function advance(
  context: FlowContext,
  attempt: Attempt,
  reply: ChallengeAnswer,
  signal?: AbortSignal,
): Promise<SignInState> {
  const { AuthenticationResult: tokens } = reply
  if (!tokens) {
    const { meetChallenge } = await loadChallenges()
    return meetChallenge(context, attempt, reply, signal)
  }
  if (tokens.NewDeviceMetadata) {
    const { rememberDevice } = await loadDeviceProof()
    await rememberDevice(context, attempt, tokens)
  }
  if (signal?.aborted) throw new AuthError('aborted')
  return { step: 'signedIn', username: context.session.start(tokens).username }
}

/** What most pages need only once somebody signs in: fetched while the password is typed. */
export const loadChallenges = () => import('./challengeHandlers.ts').catch(offline)

const loadDeviceProof = () => import('../devices/deviceSrp.ts').catch(offline)

/** A part of the app that could not be fetched is as good as a lost network. */
function offline(): never {
  throw new AuthError('offline', { retryable: true, cause: { fault: 'a module that could not be fetched' } })
}
