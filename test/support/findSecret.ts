/** Searches a page for a secret. Runs in a browser; what is typed into inputs does not count. */

interface QueryClient {
  getMutationCache: () => { getAll: () => unknown[] }
  getQueryCache: () => { getAll: () => unknown[] }
}

interface Places {
  queryClient: QueryClient
  /** What React rendered into. Left out while a form may still hold what was typed. */
  container?: Element
  /** The one key of a storage that may hold the secret. */
  exceptKey?: string
}

/** Returns the places where a secret is; an empty array where it is nowhere. */
export function findSecret(secret: string, { container, queryClient, exceptKey }: Places): string[] {
  return [
    ...findInStorage(secret, exceptKey),
    ...findInDocument(secret),
    ...findInCaches(secret, queryClient),
    ...(container ? findInReact(secret, container) : []),
  ]
}

export const findInStorage = (secret: string, exceptKey?: string): string[] =>
  Object.entries({ localStorage, sessionStorage }).flatMap(([name, store]) =>
    Object.entries(store)
      .filter(([key, value]) => key !== exceptKey && `${key}${value}`.includes(secret))
      .map(([key]) => `${name}.${key}`),
  )

export function findInDocument(secret: string): string[] {
  const isInAddress = location.href.includes(secret) || location.href.includes(encodeURIComponent(secret))
  const places: [name: string, isThere: boolean | undefined][] = [
    ['the address', isInAddress],
    ['history.state', JSON.stringify(history.state)?.includes(secret)],
    ['the markup', document.documentElement.outerHTML.includes(secret)],
  ]
  return places.filter(([, isThere]) => isThere).map(([name]) => name)
}

export const findInCaches = (secret: string, queryClient: QueryClient): string[] => [
  ...findPaths(secret, queryClient.getMutationCache().getAll()).map((path) => `mutations${path}`),
  ...findPaths(secret, queryClient.getQueryCache().getAll()).map((path) => `queries${path}`),
]

export const findInReact = (secret: string, container: Element): string[] =>
  findPaths(secret, fiberRoot(container)).map((path) => `fibers${path}`)

/** Returns the root of the fibers that React keeps for a container. Needs nothing from outside: it also runs in pages. */
export function fiberRoot(container: Element): unknown {
  const key = Object.keys(container).find((name) => name.startsWith('__reactContainer$'))
  if (!key) throw new Error('React did not render here.')
  return container[key as keyof Element]
}

/**
 * Returns every path below a value that leads to a text with the secret in it. Ends at the DOM, whose inputs hold what is
 * typed, and at closures. Needs nothing from outside: it also runs in pages.
 */
export function findPaths(secret: string, root: unknown): string[] {
  const seen = new Set<unknown>()
  const found: string[] = []
  const waiting: [path: string, value: unknown][] = [['', root]]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [path, value] = next
    if (typeof value === 'string' && value.includes(secret)) found.push(path)
    const isHolder = (typeof value === 'object' && value !== null) || typeof value === 'function'
    if (!isHolder || value instanceof Node || value === window || seen.has(value)) continue
    seen.add(value)
    if (value instanceof Map || value instanceof Set) waiting.push([`${path}.entries`, [...value.entries()]])
    const isPlain = Object.getPrototypeOf(value) === Object.prototype
    for (const name of Reflect.ownKeys(value)) {
      const member = Reflect.getOwnPropertyDescriptor(value, name)
      if (String(name).includes(secret)) found.push(`${path}.${String(name)}`)
      // Getters that are listed are read too: react-hook-form shows its values by one.
      const isRead = member?.get && (member.enumerable || isPlain)
      waiting.push([`${path}.${String(name)}`, isRead ? member.get?.call(value) : member?.value])
    }
  }
  return found
}

/** Returns the query clients that providers hold below a container. */
export function queryClientsIn(container: Element): QueryClient[] {
  const found = new Set<QueryClient>()
  const waiting: (Fiber | null | undefined)[] = [fiberRoot(container) as Fiber]
  while (waiting.length) {
    const fiber = waiting.pop()
    if (!fiber) continue
    const client = fiber.memoizedProps?.client
    if (client && typeof client === 'object' && 'getMutationCache' in client) found.add(client as QueryClient)
    waiting.push(fiber.child, fiber.sibling)
  }
  return [...found]
}

interface Fiber {
  memoizedProps?: { client?: unknown } | null
  child?: Fiber | null
  sibling?: Fiber | null
}
