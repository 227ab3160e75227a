import { AuthError } from '../../errors.ts'
import { normalizeUsername } from '../../poolConfig/normalizeInput.ts'
import { visibleText } from '../../poolConfig/typedText.ts'
import { callWithToken } from '../callWithToken.ts'
import { deviceStoreOf } from '../devices/deviceStoreOf.ts'
import type { FlowContext } from '../flowContext.ts'

/**
 * Deletes the account if the user has typed its name, and removes the device secret and the tokens from this browser.
 *
 * @throws {AuthError} `reauthenticationRequired`, `notTheSame` if the name doesn't match, `sessionEnded`, `offline` …
 */
export async function submitDeleteAccount(
  context: FlowContext,
  { name }: { step: 'confirm'; name: string },
  { confirmation }: { confirmation: string },
  signal?: AbortSignal,
): Promise<{ step: 'deleted' }> {
  context.reauthentication.require()
  const typed = await normalizeUsername(confirmation, context.pool)
  if (typed.toLowerCase() !== visibleText(name).toLowerCase()) {
    throw new AuthError('notTheSame', { field: 'confirmation' })
  }
  const { session } = context
  const state = session.getState()
  await callWithToken(session, 'DeleteUser', {}, signal)
  if (state.status === 'signedIn') await deviceStoreOf(context).forget({ username: state.user.username })
  session.end('accountDeleted')
  return { step: 'deleted' }
}
