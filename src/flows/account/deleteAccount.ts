import { AuthError } from '../../errors.ts'
import { visibleText } from '../../poolConfig/normalizeInput.ts'
import { callWithToken } from '../callWithToken.ts'
import type { FlowContext } from '../flowContext.ts'

/**
 * Deletes the account if the user has typed its name, and removes the device secret and the tokens from this browser.
 *
 * @throws {AuthError} `notTheSame` if the name doesn't match, `sessionEnded`, `offline` …
 */
export async function submitDeleteAccount(
  context: FlowContext,
  { name }: { step: 'confirm'; name: string },
  { confirmation }: { confirmation: string },
  signal?: AbortSignal,
): Promise<{ step: 'deleted' }> {
  if (visibleText(confirmation).toLowerCase() !== visibleText(name).toLowerCase()) {
    throw new AuthError('notTheSame', { field: 'confirmation' })
  }
  const { session, deviceStore } = context
  const state = session.getState()
  await callWithToken(session, 'DeleteUser', {}, signal)
  if (state.status === 'signedIn') await deviceStore.forget({ username: state.user.username })
  session.end('accountDeleted')
  return { step: 'deleted' }
}
