import { isWord, type Part, splitAtCommas } from '../cssValues/cssValue.ts'
import { readGradient } from '../cssValues/gradient.ts'

/** Keywords that are valid in a shorthand, but that no customization may have. */
const KEYWORDS: ReadonlyMap<string, string[]> = new Map([
  ['margin-top', ['auto']],
  ['margin-bottom', ['auto']],
  ['background-attachment', ['scroll', 'local', 'fixed']],
  ['background-clip', ['border-box', 'padding-box', 'content-box']],
])

/** Units of the window and the font. */
const UNITS = ['vw', 'vh', 'vmin', 'vmax', 'ch', 'ex']

/** Tells whether a value that is not allowed is known to be valid CSS. `false` for values of which only a browser could tell. */
export function isValidCss(property: string, parts: readonly Part[]): boolean {
  const layers = splitAtCommas(parts)
  if (property === 'background-image') return layers.every(isImage)
  if (/^(margin|padding)-/.test(property)) return parts.length === 1 && isBoxLength(property, parts[0])
  return layers.every((layer) => layer.length === 1 && isWord(layer[0], KEYWORDS.get(property) ?? []))
}

function isImage(layer: readonly Part[]): boolean {
  const [part, ...rest] = layer
  if (rest.length > 0) return false
  const isAddress = part?.kind === 'call' && part.name === 'url' && part.parts.length === 0
  return isAddress || isWord(part, ['none']) || readGradient(part) !== undefined
}

function isBoxLength(property: string, part: Part | undefined): boolean {
  if (part?.kind !== 'number') return isWord(part, KEYWORDS.get(property) ?? [])
  return UNITS.includes(part.unit) && (part.value >= 0 || property.startsWith('margin'))
}
