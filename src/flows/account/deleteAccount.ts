import { AuthError } from '../../errors.ts'
import { callSigned } from '../callWithToken.ts'
import type { FlowContext } from '../flowContext.ts'

/** Deletes the account once its name was typed, and forgets what this browser kept of it. @throws {AuthError} `invalidValue` … */
export async function submitDeletion(
  context: FlowContext,
  { name }: { step: 'confirm'; name: string },
  { confirmation }: { confirmation: string },
  signal?: AbortSignal,
): Promise<{ step: 'deleted' }> {
  if (confirmation.trim().toLowerCase() !== name.trim().toLowerCase()) {
    throw new AuthError('notTheSame', { field: 'confirmation' })
  }
  const { session, devices } = context
  const state = session.getState()
  await callSigned(session, 'DeleteUser', {}, signal)
  if (state.status === 'signedIn') await devices.forget({ username: state.user.username })
  session.end('accountDeleted')
  return { step: 'deleted' }
}
