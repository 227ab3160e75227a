import type { PoolContext } from '../../server/poolContext.ts'
import { AuthorizeError, PageError } from '../authorizeError.ts'
import { readAuthorizeRequest, readReturnAddress } from '../authorizeRequest.ts'
import { urlWithError } from '../returnToApp.ts'
import { openAuthorize } from './authorize.ts'
import { openLogin } from './login.ts'
import { openLogout } from './logout.ts'
import { openProvider, PROVIDER_PATH } from './provider.ts'
import { type PageRequest, type PageResult, redirect, type Visit } from './visit.ts'

/** Returns whether a path is one of the domain's pages. */
export const isPagePath = (pathname: string): boolean =>
  ['/oauth2/authorize', '/login', '/logout'].includes(pathname) || isFormPath(pathname)

/** Returns whether a page has a form. */
export const isFormPath = (pathname: string): boolean => pathname === '/login' || pathname.startsWith(PROVIDER_PATH)

/** Returns what the domain shows for a request. The pages over HTTP and those embedded in a page come from here. */
export async function openPage(context: PoolContext, pageRequest: PageRequest): Promise<PageResult> {
  try {
    if (!isPagePath(pageRequest.pathname)) throw new PageError('not_found', 'The domain has no such page.', 404)
    if (pageRequest.pathname === '/logout') return openLogout(context, pageRequest)
    return await openVisit(context, pageRequest)
  } catch (error) {
    if (!(error instanceof PageError)) throw error
    return { page: { page: 'error', status: error.status, error: error.code, message: error.message } }
  }
}

/** Every page but /logout has the parameters of /oauth2/authorize, and checks them again. */
async function openVisit(context: PoolContext, pageRequest: PageRequest): Promise<PageResult> {
  const address = readReturnAddress(context.settings, pageRequest.params)
  try {
    const request = readAuthorizeRequest(context.settings, pageRequest.params)
    return await openFor(context, { ...pageRequest, address, request })
  } catch (error) {
    if (!(error instanceof AuthorizeError)) throw error
    return { page: redirect(urlWithError(address, error)) }
  }
}

function openFor(context: PoolContext, visit: Visit): PageResult | Promise<PageResult> {
  if (visit.pathname === '/oauth2/authorize') return openAuthorize(context, visit)
  return visit.pathname === '/login' ? openLogin(context, visit) : openProvider(context, visit)
}
