import { AuthError } from '../../errors.ts'
import type { FlowContext } from '../flowContext.ts'
import { identifierOf } from '../identifierOf.ts'
import { submitCredentials, submitIdentity } from './credentials.ts'
import type { SignInState } from './signInState.ts'

/**
 * Signs the signed-in user in again, who can't be exchanged for another one: the username is that of the session.
 *
 * @throws {AuthError} `wrongCurrentPassword`, `sessionEnded` if no one is signed in, `lockedOut`, `offline` …
 */
export async function submitReauthentication(
  context: FlowContext,
  _state: { step: string },
  { password = '' }: { password?: string },
  signal?: AbortSignal,
): Promise<SignInState> {
  const state = context.session.getState()
  if (state.status !== 'signedIn') throw new AuthError('sessionEnded')
  const identity = { username: identifierOf(state.user, context.pool), userId: state.user.username }
  try {
    return await submitIdentity(context, identity, password, signal)
  } catch (error) {
    if (!(error instanceof AuthError) || error.code !== 'wrongCredentials' || !password) throw error
    const { operation, fault, requestId, hint } = error
    throw new AuthError('wrongCurrentPassword', { operation, field: 'password', fault, requestId, hint })
  }
}

submitReauthentication.prepare = submitCredentials.prepare
