import type { SchemeColor } from './theme.ts'

/** Words, numbers, parentheses and closed strings: characters that can't end a declaration. */
const PLAIN = /^(?:[\w\s.,%#/+*\u00a0-\uffff-]|"[^"\\\n\r\f<]*"|'[^'\\\n\r\f<]*'|[()])+$/

/**
 * Returns a value from an untrusted source if it is safe in a declaration.
 *
 * @returns `undefined` for anything that isn't text, or that could end its declaration.
 */
export function plainValue(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 500 || !PLAIN.test(value) || value.includes('/*')) return undefined
  const bare = value.replaceAll(/"[^"]*"|'[^']*'/g, '')
  let depth = 0
  for (const mark of bare.match(/[()]/g) ?? []) {
    depth += mark === '(' ? 1 : -1
    if (depth < 0) return undefined
  }
  return depth === 0 ? value.trim() || undefined : undefined
}

/** Returns a color if its value, or both of its values, are {@link plainValue | safe}. */
export function plainColor(color: SchemeColor | undefined): SchemeColor | undefined {
  if (typeof color !== 'object') return plainValue(color)
  const [light, dark] = [plainValue(color?.light), plainValue(color?.dark)]
  return light && dark ? { light, dark } : undefined
}
