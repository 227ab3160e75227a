/** Searches a page for a secret. Runs in a browser; the values of inputs do not count. */

interface QueryClient {
  getMutationCache: () => { getAll: () => unknown[] }
  getQueryCache: () => { getAll: () => unknown[] }
}

interface Places {
  queryClient: QueryClient
  /** The container that React rendered into. Leave it out while a form may still hold typed values. */
  container?: Element
  /** The only storage key that may hold the secret. */
  exceptKey?: string
}

/** Returns the places where a secret is, or an empty array. */
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

const findInReact = (secret: string, container: Element): string[] => findInFibers(secret, fiberRoot(container))

export const findInFibers = (secret: string, root: unknown): string[] =>
  findPaths(secret, root).map((path) => `fibers${path}`)

/** Returns the root of the fibers that React keeps for a container. Has no outside references, so that it can run in pages. */
export function fiberRoot(container: Element): unknown {
  const key = Object.keys(container).find((name) => name.startsWith('__reactContainer$'))
  if (!key) throw new Error('React did not render here.')
  return container[key as keyof Element]
}

/**
 * Returns every path below a value that leads to a string with the secret in it. Stops at the DOM, whose inputs hold typed values, and
 * at closures. Has no outside references, so that it can run in pages.
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
    for (const name of Reflect.ownKeys(value)) {
      const member = Reflect.getOwnPropertyDescriptor(value, name)
      if (String(name).includes(secret)) found.push(`${path}.${String(name)}`)
      // Enumerable getters are read too: react-hook-form exposes its values through one.
      const content = member?.get && member.enumerable ? member.get.call(value) : member?.value
      waiting.push([`${path}.${String(name)}`, content])
    }
  }
  return found
}

/** Returns the query clients that providers hold below a container. */
export function queryClientsIn(container: Element): QueryClient[] {
  const found = new Set<QueryClient>()
  // A container keeps the first of the root's two fibers, whose children may be out of date.
  const { stateNode } = fiberRoot(container) as { stateNode: { current: Fiber } }
  const waiting: (Fiber | null | undefined)[] = [stateNode.current]
  while (waiting.length) {
    const fiber = waiting.pop()
    if (!fiber) continue
    // TanStack Query's provider has a prop `client`; the kit's context has a member `queryClient`.
    const { client, value } = fiber.memoizedProps ?? {}
    for (const candidate of [client, value?.queryClient]) if (isQueryClient(candidate)) found.add(candidate)
    waiting.push(fiber.child, fiber.sibling)
  }
  return [...found]
}

const isQueryClient = (value: unknown): value is QueryClient =>
  typeof value === 'object' && value !== null && 'getMutationCache' in value

interface Fiber {
  memoizedProps?: { client?: unknown; value?: { queryClient?: unknown } | null } | null
  child?: Fiber | null
  sibling?: Fiber | null
}
