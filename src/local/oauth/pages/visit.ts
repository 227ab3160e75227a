import type { PoolContext } from '../../server/poolContext.ts'
import type { User } from '../../state/user.ts'
import { issueCode } from '../authorizationCodes.ts'
import type { AuthorizeRequest, ReturnAddress } from '../authorizeRequest.ts'
import { openDomainSession, type SignedInSession } from '../domainSessions.ts'
import { urlWithCode } from '../returnToApp.ts'
import type { LocalPage, RedirectPage } from './localPage.ts'

/** A browser's request for a page of the domain. */
export interface PageRequest {
  pathname: string
  params: URLSearchParams
  /** The submitted values, if a form was submitted. */
  form?: URLSearchParams | undefined
  /** The session of the cookie. */
  sessionId?: string | undefined
}

/** A visit on behalf of an app, whose parameters were checked. */
export interface Visit extends PageRequest {
  address: ReturnAddress
  request: AuthorizeRequest
}

/** A page, and the session to put into the cookie: `null` removes it, `undefined` leaves it. */
export interface PageResult {
  page: LocalPage
  sessionId?: string | null
}

export const redirect = (url: string): RedirectPage => ({ page: 'redirect', url })

/** Returns to the app with a code for a session that exists. */
export const returnWithCode = (
  context: PoolContext,
  { address, request }: Visit,
  { session }: Pick<SignedInSession, 'session'>,
): PageResult => ({
  page: redirect(urlWithCode(address, issueCode(context, session, address.redirectUri, request))),
})

/** Starts a session for a user who has just authenticated, and returns to the app. */
export function completeVisit(context: PoolContext, visit: Visit, user: User, providerName: string): PageResult {
  const session = openDomainSession(context, user, providerName, visit.sessionId)
  return { ...returnWithCode(context, visit, { session }), sessionId: session.id }
}
