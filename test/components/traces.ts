import type { QueryClient } from '@tanstack/react-query'

/** Where in the page a secret can be found; empty where it is nowhere. Typed text in inputs does not count. */
export function tracesOf(secret: string, { container, queryClient, exceptKey }: Places): string[] {
  const stores = { localStorage, sessionStorage }
  const storage = Object.entries(stores).flatMap(([name, store]) =>
    Object.entries(store)
      .filter(([key, value]) => key !== exceptKey && `${key}${value}`.includes(secret))
      .map(([key]) => `${name}.${key}`),
  )
  return [
    ...storage,
    ...(location.href.includes(encodeURIComponent(secret)) || location.href.includes(secret) ? ['the address'] : []),
    ...(JSON.stringify(history.state)?.includes(secret) ? ['history.state'] : []),
    ...(document.documentElement.outerHTML.includes(secret) ? ['the markup'] : []),
    ...pathsTo(secret, queryClient.getMutationCache().getAll()).map((path) => `mutations${path}`),
    ...pathsTo(secret, queryClient.getQueryCache().getAll()).map((path) => `queries${path}`),
    ...(container ? pathsTo(secret, fiberRoot(container)).map((path) => `fibers${path}`) : []),
  ]
}

interface Places {
  queryClient: QueryClient
  /** What React rendered into. Left out while a form may still hold what was typed. */
  container?: Element
  /** The one key of a storage that may hold it. */
  exceptKey?: string
}

function fiberRoot(container: Element): unknown {
  const key = Object.keys(container).find((name) => name.startsWith('__reactContainer$'))
  if (!key) throw new Error('React did not render here.')
  return container[key as keyof Element]
}

/** Every path below a value that leads to a text with the secret in it. Ends at the DOM: inputs hold what is typed. */
export function pathsTo(secret: string, root: unknown): string[] {
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
      // Getters that are listed are read too: react-hook-form shows its values by one.
      const content = member?.get && member.enumerable ? member.get.call(value) : member?.value
      waiting.push([`${path}.${String(name)}`, content])
    }
  }
  return found
}
