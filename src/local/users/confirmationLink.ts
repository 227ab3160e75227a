import { checkCode, consumeCode } from '../messages/codes.ts'
import { Fault } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import { confirmUser } from './confirmUser.ts'
import { resolveUser } from './resolvedUser.ts'
import { verifyAttribute } from './verifyAttribute.ts'

/** Opens the link of a confirmation message (docs/protocol.md §7.7). @returns what the page says. */
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
