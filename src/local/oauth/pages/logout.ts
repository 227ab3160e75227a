import type { PoolContext } from '../../server/poolContext.ts'
import { AuthorizeError, PageError } from '../authorizeError.ts'
import { readAuthorizeRequest, readReturnAddress, requireClientId } from '../authorizeRequest.ts'
import { closeDomainSession } from '../domainSessions.ts'
import { urlWithError } from '../returnToApp.ts'
import { type PageRequest, type PageResult, redirect } from './visit.ts'

/** GET /logout: ends the session at the domain, and opens the app or the sign-in page (docs/protocol.md §9.5). */
export function openLogout(context: PoolContext, { params, sessionId }: PageRequest): PageResult {
  const url = params.has('logout_uri') ? logoutUri(context, params) : signInUrl(context, params)
  closeDomainSession(context, sessionId)
  return { page: redirect(url), sessionId: null }
}

/** @throws {PageError} with the service's misleading text for a URL that isn't registered exactly so. */
function logoutUri({ settings }: PoolContext, params: URLSearchParams): string {
  requireClientId(settings, params)
  const [url, ...others] = params.getAll('logout_uri')
  if (url === undefined || others.length || !settings.logoutUrls.includes(url)) {
    throw new PageError('invalid_request', "Required String parameter 'redirect_uri' is not present")
  }
  return url
}

function signInUrl({ settings }: PoolContext, params: URLSearchParams): string {
  const address = readReturnAddress(settings, params)
  try {
    readAuthorizeRequest(settings, params)
    return `/login?${params}`
  } catch (error) {
    if (!(error instanceof AuthorizeError)) throw error
    return urlWithError(address, error)
  }
}
