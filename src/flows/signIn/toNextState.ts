import { AuthError } from '../../errors.ts'
import type { AuthResponse } from '../../wire/operations.ts'
import type { FlowContext } from '../flowContext.ts'
import type { SignInAttempt } from './signInAttempt.ts'
import type { SignInState } from './signInState.ts'

/**
 * From what the service answered to what the person does next.
 *
 * @throws {AuthError} `unsupportedChallenge` for a challenge that the kit does not know.
 */
export async function toNextState(
  context: FlowContext,
  attempt: SignInAttempt,
  reply: AuthResponse,
  signal?: AbortSignal,
): Promise<SignInState> {
  const { AuthenticationResult: tokens } = reply
  if (!tokens) {
    const { meetChallenge } = await loadChallengeHandlers()
    return meetChallenge(context, attempt, reply, signal)
  }
  if (tokens.NewDeviceMetadata) {
    const { confirmDevice } = await loadDeviceProof()
    await confirmDevice(context, attempt, tokens)
  }
  if (signal?.aborted) throw new AuthError('aborted')
  return { step: 'signedIn', username: context.session.start(tokens).username }
}

/** What most pages need only once somebody signs in: fetched while the password is typed. */
export const loadChallengeHandlers = () => import('./challengeHandlers.ts').catch(offline)

const loadDeviceProof = () => import('../devices/deviceSrp.ts').catch(offline)

/** A part of the app that could not be fetched is as good as a lost network. */
function offline(): never {
  throw new AuthError('offline', { retryable: true, cause: { fault: 'a module that could not be fetched' } })
}
