import type { Page } from 'playwright'
import { fiberRoot, findPaths } from '../findSecret.ts'

/** Every place where a page may leave text. */
export interface PageContents {
  /** Places that may not contain a secret. */
  open: Record<string, string>
  /** The storage keys of the session and the local pool: they may contain tokens and codes, but no passwords. */
  private: Record<string, string>
  /** The tokens of the signed-in user. */
  tokens: string[]
}

const POOL_KEY = 'poolgate-playground.pool'
const CONNECTION_KEY = 'poolgate-playground.real-pool'
const SESSION_KEY = /^poolgate\.[\w-]+\.\w+$/

export async function readPageContents(page: Page): Promise<PageContents> {
  const { stored, ...rest } = await page.evaluate(readPlaces)
  const cdp = await page.context().newCDPSession(page)
  const { entries } = await cdp.send('Page.getNavigationHistory')
  const { storage } = JSON.parse(stored[`local ${CONNECTION_KEY}`] ?? '{}')
  const sessionPrefix = storage === 'browser' ? 'local ' : 'session '
  const isSession = (name: string) =>
    name.startsWith(sessionPrefix) && SESSION_KEY.test(name.slice(sessionPrefix.length))
  const isPrivate = ([name]: [string, string]) => name === `local ${POOL_KEY}` || isSession(name)
  const session = Object.entries(stored).find(([name]) => isSession(name))
  const { accessToken, idToken, refreshToken } = JSON.parse(session?.[1] ?? '{}')
  return {
    open: {
      ...rest,
      history: entries.map(({ url, title }) => `${url} ${title}`).join('\n'),
      cookies: JSON.stringify(await page.context().cookies()),
      ...Object.fromEntries(Object.entries(stored).filter((entry) => !isPrivate(entry))),
    },
    private: Object.fromEntries(Object.entries(stored).filter(isPrivate)),
    tokens: [accessToken, idToken, refreshToken].filter((token) => typeof token === 'string'),
  }
}

/** Runs in the page. Leaves out the outbox panel, which shows codes intentionally. */
async function readPlaces() {
  const dom = document.documentElement.cloneNode(true) as HTMLElement
  dom.querySelector('[aria-labelledby="outbox-title"]')?.remove()
  const stored: Record<string, string> = {}
  for (const [kind, storage] of [
    ['local', localStorage],
    ['session', sessionStorage],
  ] as const) {
    for (const [key, value] of Object.entries(storage)) stored[`${kind} ${key}`] = String(value)
  }
  return {
    stored,
    dom: dom.outerHTML,
    title: document.title,
    windowName: window.name,
    historyState: JSON.stringify(history.state) ?? '',
    cookie: document.cookie,
    databases: JSON.stringify(await indexedDB.databases()),
    caches: JSON.stringify('caches' in window ? await caches.keys() : []),
    performance: performance
      .getEntries()
      .map(({ name }) => name)
      .join('\n'),
  }
}

/** Returns the paths by which React holds a text: in its state, props, refs and caches. */
export const findInReact = (page: Page, text: string): Promise<string[]> =>
  page.evaluate(`(${findPaths})(${JSON.stringify(text)}, (${fiberRoot})(document.getElementById('root')))`)

/** Returns the secrets that places of a page contain. */
export const findLeaks = (places: Record<string, string>, secrets: ReadonlySet<string>): string[] =>
  Object.entries(places).flatMap(([name, text]) =>
    [...secrets].filter((secret) => text.includes(secret)).map((secret) => `${secret} in ${name}`),
  )

/** Returns the troubles that match no pattern. */
export const unexpectedTroubles = (troubles: readonly string[], expected: readonly RegExp[]): string[] =>
  troubles.filter((trouble) => !expected.some((pattern) => pattern.test(trouble)))

/** Returns the patterns that no trouble matches. */
export const unmetExpectations = (troubles: readonly string[], expected: readonly RegExp[]): RegExp[] =>
  expected.filter((pattern) => !troubles.some((trouble) => pattern.test(trouble)))
