import type { Settings } from '../../server/settings.ts'
import type { Transact } from '../../server/transact.ts'
import { domainOf } from '../domain.ts'
import type { LocalPage } from './localPage.ts'
import { openPage } from './openPage.ts'

/** How many pages of the domain may redirect to the next one. */
const MAX_REDIRECTS = 5

/**
 * Opens a URL of the pool's domain, in place of a browser without a network. Pass the `action` of a page and its form's values to submit
 * the form.
 *
 * @throws {TypeError} for a URL of another origin.
 */
export type Navigate = (url: string | URL, form?: Record<string, string>) => Promise<LocalPage>

/** Creates a visitor of the domain's pages, with a session cookie of its own. */
export function createNavigate(settings: Settings, transact: Transact): Navigate {
  const origin = domainOf(settings)
  let sessionId: string | undefined

  return async (url, form) => {
    let page = await open(new URL(url, origin), form && new URLSearchParams(form))
    for (let count = 0; page.page === 'redirect' && page.url.startsWith('/'); count++) {
      if (count === MAX_REDIRECTS) throw new TypeError('The pages of the domain redirect to each other.')
      page = await open(new URL(page.url, origin), undefined)
    }
    return page
  }

  async function open(url: URL, form: URLSearchParams | undefined): Promise<LocalPage> {
    if (url.origin !== origin) throw new TypeError(`navigate opens URLs of ${origin} only, not of ${url.origin}.`)
    const { pathname, searchParams: params } = url
    const result = await transact((context) => openPage(context, { pathname, params, form, sessionId }))
    if (result.sessionId !== undefined) sessionId = result.sessionId ?? undefined
    return result.page
  }
}
