import { AuthError } from '../../errors.ts'
import { callWithToken } from '../callWithToken.ts'
import type { FlowContext } from '../flowContext.ts'
import { signInWithPassword } from '../signIn/signInWithPassword.ts'
import { revokeOtherSessions } from './userSessions.ts'

/** Where a change of the password stands. `others`: what became of the sessions elsewhere. */
export type ChangePasswordState = { step: 'form' } | { step: 'done'; others: 'kept' | 'ended' | 'notEnded' }

/** The password of now, the new one, and whether to sign out everywhere else: a ticked box sends `on`. */
export interface ChangePasswordValues {
  password: string
  newPassword: string
  everywhereElse?: string
}

/**
 * Changes the password. This session goes on.
 *
 * @throws {AuthError} `wrongCredentials` for the password of now, `passwordTooShort` and its kin, `passwordUsedBefore`,
 * `tooManyAttempts` …
 */
export async function submitChangePassword(
  context: FlowContext,
  _state: { step: 'form' },
  { password, newPassword, everywhereElse }: ChangePasswordValues,
  signal?: AbortSignal,
): Promise<ChangePasswordState> {
  const input = { PreviousPassword: password, ProposedPassword: newPassword }
  await callWithToken(context.session, 'ChangePassword', input, signal)
  if (!everywhereElse) return { step: 'done', others: 'kept' }
  try {
    await endOtherSessions(context, newPassword, signal)
    return { step: 'done', others: 'ended' }
  } catch (error) {
    if (!(error instanceof AuthError) || error.code === 'aborted') throw error
    return { step: 'done', others: 'notEnded' }
  }
}

/** One by one where the pool keeps track of them; else all at once, and then anew with the new password. */
async function endOtherSessions(context: FlowContext, password: string, signal: AbortSignal | undefined) {
  try {
    return await revokeOtherSessions(context, signal)
  } catch (error) {
    if (!(error instanceof AuthError) || error.code !== 'notOffered') throw error
  }
  const { session } = context
  const state = session.getState()
  if (state.status !== 'signedIn') throw new AuthError('sessionEnded')
  await callWithToken(session, 'GlobalSignOut', {}, signal)
  const next = await signInWithPassword(context, state.user.username, password, signal).catch(() => undefined)
  if (next?.step !== 'signedIn') session.end('passwordChanged')
}
