import { AuthError } from '../../errors.ts'
import { callWithToken } from '../callWithToken.ts'
import type { FlowContext } from '../flowContext.ts'
import { signInWithPassword } from '../signIn/signInWithPassword.ts'
import { revokeOtherSessions } from './userSessions.ts'

/** The state of a password change. `others`: what happened to the user's other sessions. */
export type ChangePasswordState = { step: 'form' } | { step: 'done'; others: 'kept' | 'ended' | 'notEnded' }

/** The current password, the new one, and whether to sign out all other sessions (`on`, as a checked checkbox submits). */
export interface ChangePasswordValues {
  password: string
  newPassword: string
  everywhereElse?: string
}

/**
 * Changes the password. The current session stays signed in.
 *
 * @throws {AuthError} `wrongCurrentPassword` if the current password is wrong, `passwordTooShort` and the like, `passwordUsedBefore`,
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

/** Revokes the other sessions one by one. If the pool doesn't track sessions, ends all of them and signs in again. */
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
