import type { Page } from 'playwright'

/** Every place where a page may leave a text behind. */
export interface Sinks {
  /** Where no secret belongs. */
  open: Record<string, string>
  /** The session's own key and the local pool's: tokens and codes live there, passwords do not. */
  private: Record<string, string>
  /** Those of whoever is signed in. */
  tokens: string[]
}

const POOL_KEY = 'poolgate-playground.pool'
const SESSION_KEY = /^poolgate\.[\w-]+\.\w+$/

export async function sinksOf(page: Page): Promise<Sinks> {
  const { stored, ...rest } = await page.evaluate(readSinks)
  const cdp = await page.context().newCDPSession(page)
  const { entries } = await cdp.send('Page.getNavigationHistory')
  const isPrivate = ([name]: [string, string]) =>
    name === `local ${POOL_KEY}` || SESSION_KEY.test(name.replace(/^session /, ''))
  const session = Object.entries(stored).find(([name]) => SESSION_KEY.test(name.replace(/^session /, '')))
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

/** Runs in the page. The outbox panel is left out: to show codes is what it is there for. */
async function readSinks() {
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

/**
 * Where a text is within reach of React: state, props, refs, query caches, and everything that hangs on them.
 * Closures are out of reach, and so is what only the elements hold.
 */
export const findInReact = (page: Page, text: string): Promise<string[]> =>
  page.evaluate((wanted) => {
    const root = document.getElementById('root') as HTMLElement
    const key = Object.keys(root).find((name) => name.startsWith('__reactContainer$'))
    if (!key) throw new Error('React was not found.')
    const seen = new Set<unknown>()
    const found: string[] = []
    const queue: [string, unknown][] = [['root', Reflect.get(root, key)]]
    for (let entry = queue.pop(); entry; entry = queue.pop()) {
      const [path, value] = entry
      if (typeof value === 'string' && value.includes(wanted)) found.push(path)
      const isWalkable = (typeof value === 'object' && value !== null) || typeof value === 'function'
      if (!isWalkable || value instanceof Node || value === window || seen.has(value)) continue
      seen.add(value)
      if (value instanceof Map) for (const [name, item] of value) queue.push([`${path}.${name}`, item])
      if (value instanceof Set) for (const item of value) queue.push([`${path}.*`, item])
      const isPlain = Object.getPrototypeOf(value) === Object.prototype
      for (const name of Reflect.ownKeys(value)) {
        const stored = Reflect.getOwnPropertyDescriptor(value, name)?.value
        queue.push([`${path}.${String(name)}`, stored ?? (isPlain && Reflect.get(value, name))])
      }
    }
    return found
  }, text)
