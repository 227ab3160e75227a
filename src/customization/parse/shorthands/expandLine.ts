import { isWord, type Part } from '../../cssValues/cssValue.ts'
import { INITIAL, isInitial, type Longhand } from '../../cssValues/longhands.ts'
import { isColorValue } from './isColorValue.ts'

const STYLES = ['none', 'hidden', 'solid', 'dotted', 'dashed', 'double', 'groove', 'ridge', 'inset', 'outset', 'auto']

const ASPECTS = [
  { aspect: 'width', matches: (part: Part) => part.kind === 'number' || isWord(part, ['thin', 'medium', 'thick']) },
  { aspect: 'style', matches: (part: Part) => isWord(part, STYLES) },
  { aspect: 'color', matches: isColorValue },
] as const

/**
 * Expands width, style and color of a border or an outline. They can be in any order, each at most once; a missing one is reset.
 *
 * @param name such as `border-top`
 */
export function expandLine(name: string, parts: readonly Part[]): Longhand[] | undefined {
  if (isInitial(parts)) return ASPECTS.map(({ aspect }) => [`${name}-${aspect}`, INITIAL])
  if (parts.length === 0) return undefined
  const found = new Map<string, Part>()
  for (const part of parts) {
    const aspect = ASPECTS.find(({ matches }) => matches(part))?.aspect
    if (!aspect || found.has(aspect)) return undefined
    found.set(aspect, part)
  }
  return ASPECTS.map(({ aspect }) => {
    const part = found.get(aspect)
    return [`${name}-${aspect}`, part ? [part] : INITIAL]
  })
}
