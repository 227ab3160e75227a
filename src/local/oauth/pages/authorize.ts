import type { PoolContext } from '../../server/poolContext.ts'
import { AuthorizeError } from '../authorizeError.ts'
import { findDomainSession, isAcceptable } from '../domainSessions.ts'
import { providerUrl } from './provider.ts'
import { type PageResult, redirect, returnWithCode, type Visit } from './visit.ts'

/** GET /oauth2/authorize: returns to the app at once if the browser has a session, or opens a page (docs/protocol.md §9.1). */
export function openAuthorize(context: PoolContext, visit: Visit): PageResult {
  const { provider, prompts } = visit.request
  const signedIn = findDomainSession(context, visit.sessionId)
  const asksAgain = prompts.includes('login') || prompts.includes('select_account')
  const usable = signedIn && !asksAgain && isAcceptable(context, signedIn, visit.request) ? signedIn : undefined
  if (prompts.includes('none') && (!usable || provider !== undefined)) throw new AuthorizeError('login_required')
  if (usable) return returnWithCode(context, visit, usable)
  if (provider && provider !== 'COGNITO') return { page: redirect(providerUrl(provider.ProviderName, visit.params)) }
  return { page: redirect(`/login?${visit.params}`) }
}
