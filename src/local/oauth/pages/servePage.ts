import { bytesToBase64 } from '../../../encoding/base64.ts'
import { sha256, utf8 } from '../../../encoding/bytes.ts'
import { timingSafeEqual } from '../../passwords/timingSafeEqual.ts'
import type { PoolContext } from '../../server/poolContext.ts'
import { randomOpaque } from '../../state/random.ts'
import { SESSION_VALIDITY } from '../domainSessions.ts'
import { noStore, type OAuthEndpoint } from '../oauthEndpoint.ts'
import { readCookie, serializeCookie } from './cookies.ts'
import type { ErrorPage, LocalPage } from './localPage.ts'
import { openPage } from './openPage.ts'
import { PAGE_STYLE } from './pageStyle.ts'
import { CSRF_FIELD, renderPage } from './renderPage.ts'

const SESSION_COOKIE = 'cognito'
const CSRF_COOKIE = 'XSRF-TOKEN'
const FORM_TYPE = /^application\/x-www-form-urlencoded\s*(;|$)/i

/** Serves the domain's pages over HTTP, as documents without scripts. */
export const servePage: OAuthEndpoint = async (context, request) => {
  const csrf = readCookie(request.headers, CSRF_COOKIE) ?? randomOpaque(context.settings.random, 32)
  if (request.method === 'GET') return open(context, request, csrf, undefined)
  const form = await readOwnForm(request)
  return form ? open(context, request, csrf, form) : respondWithDocument(EXPIRED_FORM)
}

const EXPIRED_FORM: ErrorPage = {
  page: 'error',
  status: 403,
  error: 'invalid_form',
  message: 'This form has expired, or another site sent it. Go back to the app and sign in again.',
}

/** Returns the values of a form that this domain rendered for this browser. */
async function readOwnForm(request: Request): Promise<URLSearchParams | undefined> {
  const { headers } = request
  const isCrossSite = !['same-origin', 'none', null].includes(headers.get('sec-fetch-site'))
  if (isCrossSite || !FORM_TYPE.test(headers.get('content-type') ?? '')) return undefined
  const form = new URLSearchParams(await request.text())
  const cookie = readCookie(headers, CSRF_COOKIE)
  const field = form.get(CSRF_FIELD)
  return cookie && field && timingSafeEqual(utf8(cookie), utf8(field)) ? form : undefined
}

async function open(
  context: PoolContext,
  request: Request,
  csrf: string,
  form: URLSearchParams | undefined,
): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url)
  const sessionId = readCookie(request.headers, SESSION_COOKIE)
  const result = await openPage(context, { pathname, params: searchParams, form, sessionId })
  const { page } = result
  const response =
    page.page === 'redirect'
      ? new Response(null, { status: form ? 303 : 302, headers: { ...pageHeaders, location: page.url } })
      : await respondWithDocument(page, csrf)
  const isSecure = request.url.startsWith('https:')
  if (page.page === 'login' || page.page === 'provider') {
    response.headers.append('set-cookie', serializeCookie(CSRF_COOKIE, csrf, SESSION_VALIDITY, isSecure))
  }
  if (result.sessionId !== undefined) {
    response.headers.append('set-cookie', serializeCookie(SESSION_COOKIE, result.sessionId, SESSION_VALIDITY, isSecure))
  }
  return response
}

const pageHeaders = {
  ...noStore,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

async function respondWithDocument(page: Exclude<LocalPage, { page: 'redirect' }>, csrf = ''): Promise<Response> {
  const headers = new Headers({
    ...pageHeaders,
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': await contentSecurityPolicy('returnsTo' in page ? page.returnsTo : undefined),
  })
  return new Response(renderPage(page, csrf), { status: page.page === 'error' ? page.status : 200, headers })
}

/** @param returnsTo The registered URL that the form redirects to, which `form-action` covers too. */
async function contentSecurityPolicy(returnsTo: string | undefined): Promise<string> {
  const styleHash = bytesToBase64(await sha256(utf8(PAGE_STYLE)))
  const app = returnsTo === undefined ? '' : ` ${sourceOf(returnsTo)}`
  return `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self'${app}; frame-ancestors 'none'; base-uri 'none'`
}

/** Returns the origin of a URL, or the scheme of an app's own one, as a source of a content security policy. */
function sourceOf(url: string): string {
  const { origin, protocol } = new URL(url)
  return origin === 'null' ? protocol : origin
}
