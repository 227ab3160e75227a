import { checkCode, consumeCode } from '../messages/codes.ts'
import { Fault } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import { confirmUser } from './confirmUser.ts'
import { resolveUser } from './resolvedUser.ts'
import { verifyAttribute } from './verifyAttribute.ts'

/** Confirms an account by the link of a confirmation message (docs/protocol.md §7.7). Returns the text of the page. */
export async function confirmByLink(context: PoolContext, query: URLSearchParams): Promise<string> {
  const { id, user } = await resolveUser(context, query.get('user_name') ?? '')
  if (query.get('client_id') !== context.settings.clientId || !user) return 'This link is not valid.'
  if (user.status !== 'UNCONFIRMED') return 'Your account is confirmed already.'
  try {
    const { attribute } = checkCode(context, id, 'signUp', query.get('confirmation_code') ?? '')
    if (attribute) verifyAttribute(context, user, attribute)
  } catch (error) {
    if (error instanceof Fault) return 'This link is not valid.'
    throw error
  }
  consumeCode(context, id, 'signUp')
  confirmUser(context, user)
  return 'Your account is confirmed.'
}
