import type { SchemeColor } from './theme.ts'

/** Words, numbers, calls with closed brackets and strings with both quotes: what cannot end its declaration. */
const PLAIN = /^(?:[\w\s.,%#/+*\u00a0-\uffff-]|"[^"\\\n\r\f<]*"|'[^'\\\n\r\f<]*'|[()])+$/

/**
 * A value that may stand in a declaration, whoever wrote it.
 *
 * @returns `undefined` for anything that is no text, or would reach out of its declaration.
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

/** A colour whose text, or both texts, are {@link plainValue | plain}. */
export function plainColor(color: SchemeColor | undefined): SchemeColor | undefined {
  if (typeof color !== 'object') return plainValue(color)
  const [light, dark] = [plainValue(color?.light), plainValue(color?.dark)]
  return light && dark ? { light, dark } : undefined
}
