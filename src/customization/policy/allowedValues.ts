import { readColor } from '../cssValues/color.ts'
import { isWord, joinWithCommas, type Part, readValue, splitAtCommas, writeValue } from '../cssValues/cssValue.ts'
import { readGradient } from '../cssValues/gradient.ts'
import { clampLength, type Range, rangeOf } from '../cssValues/length.ts'
import type { CleanDeclaration } from './cleanCustomization.ts'
import { type CustomizableSelector, propertiesOf } from './selectors.ts'

type Check = (parts: readonly Part[]) => Part[] | undefined

const INITIAL = ['initial']
const MOST_LAYERS = 4
const BORDER_STYLES = ['none', 'solid', 'dotted', 'dashed', 'double', 'groove', 'ridge', 'inset', 'outset']
const BOXES = ['border-box', 'padding-box', 'content-box']
const FONT_SIZES = ['small', 'medium', 'large', 'x-large', 'smaller', 'larger']

/** Where a layer of a background may lie, and how large it may be. */
const LAYER: Range = { px: [-1000, 1000], percent: [-200, 300] }
const LAYER_SIZE: Range = { px: [1, 1000], percent: [1, 300] }

const one =
  (read: (part: Part) => Part | undefined): Check =>
  (parts) => {
    const part = parts.length === 1 ? read(parts[0]!) : undefined
    return part && [part]
  }

const words = (...names: string[]) => one((part) => (isWord(part, names) ? part : undefined))
const color = one((part) => readColor(part)?.part)
const edgeColor = either(color, words('currentcolor', ...INITIAL))

function either(...checks: Check[]): Check {
  return (parts) => {
    for (const check of checks) {
      const found = check(parts)
      if (found) return found
    }
    return undefined
  }
}

/** A value for each layer of a background, or for all. */
const layers = (check: Check): Check =>
  either(words(...INITIAL), (parts) => {
    const found = splitAtCommas(parts).map(check)
    return found.includes(undefined) || found.length > MOST_LAYERS ? undefined : joinWithCommas(found as Part[][])
  })

const length = (range: Range): Check => one((part) => clampLength(part, range))

const pair =
  (check: Check): Check =>
  (parts) => {
    const found = parts.map((part) => check([part])?.[0])
    return parts.length > 2 || parts.length < 1 || found.includes(undefined) ? undefined : (found as Part[])
  }

const weight = one((part) => {
  if (part.kind !== 'number') return isWord(part, ['normal', 'bold', 'bolder', 'lighter']) ? part : undefined
  return part.unit === '' && part.value >= 100 && part.value <= 900 ? part : undefined
})

const CHECKS: Record<string, Check> = {
  color,
  'background-color': either(color, words(...INITIAL)),
  'background-image': layers(
    either(
      words('none'),
      one((part) => readGradient(part)?.part),
    ),
  ),
  'background-position-x': layers(either(words('left', 'center', 'right'), length(LAYER))),
  'background-position-y': layers(either(words('top', 'center', 'bottom'), length(LAYER))),
  'background-size': layers(either(words('cover', 'contain'), pair(either(words('auto'), length(LAYER_SIZE))))),
  'background-repeat': layers(
    either(words('repeat-x', 'repeat-y'), pair(words('repeat', 'no-repeat', 'round', 'space'))),
  ),
  'background-attachment': layers(words('scroll', 'local')),
  'background-origin': layers(words(...BOXES)),
  // Not the content alone: words may stand in the padding.
  'background-clip': layers(words('border-box', 'padding-box')),
  display: words('block', 'inline'),
  // With `content-box`, padding would push words out of the card.
  'box-sizing': words('border-box'),
  'text-align': words('left', 'right', 'center', 'justify', 'start', 'end'),
  'font-weight': weight,
  'outline-color': edgeColor,
  'outline-style': words(...BORDER_STYLES, 'auto', ...INITIAL),
}

/** What a length may be said as besides a length. */
const KEYWORDS: Record<string, string[]> = {
  'font-size': FONT_SIZES,
  'margin-left': ['auto'],
  'margin-right': ['auto'],
  width: ['auto'],
  height: ['auto'],
  'max-width': ['none'],
  'max-height': ['none'],
  'border-width': ['thin', 'medium', 'thick', ...INITIAL],
  'outline-width': ['thin', 'medium', 'thick', ...INITIAL],
}

function checkOf(selector: CustomizableSelector, property: string): Check | undefined {
  if (Object.hasOwn(CHECKS, property)) return CHECKS[property]
  if (/^border-\w+-color$/.test(property)) return edgeColor
  if (/^border-\w+-style$/.test(property)) return words(...BORDER_STYLES, ...INITIAL)
  const range = rangeOf(selector, property)
  if (!range) return undefined
  if (property.endsWith('-radius')) return pair(length(range))
  const keywords = KEYWORDS[property.replace(/^border-\w+-width$/, 'border-width')] ?? []
  return either(length(range), words(...keywords))
}

/**
 * The one grammar of values. What it gives is written from the pieces that it understood, with lengths brought into their ranges; never
 * a part of what came in.
 *
 * @param property a longhand
 * @param read gives the pieces of a value
 * @returns `undefined` where the selector may not set the property, or the value is not one of its values.
 */
export function cleanValue(
  selector: CustomizableSelector,
  property: string,
  value: string,
  read = readValue,
): string | undefined {
  if (!propertiesOf(selector).has(property)) return undefined
  const parts = read(value)
  const clean = parts && checkOf(selector, property)?.(parts)
  return clean && writeValue(clean)
}

/**
 * The declarations of one rule that may stay. Where a background's picture is refused, its colour stays, and nothing that the shorthand
 * would only have put back.
 *
 * @param longhands in the order of the sheet
 * @param refuse hears of each that may not stay
 * @param read gives the pieces of a value
 */
export function cleanDeclarations(
  selector: CustomizableSelector,
  longhands: Iterable<readonly [property: string, value: string]>,
  refuse: (property: string, value: string) => void,
  read = readValue,
): CleanDeclaration[] {
  const declarations: CleanDeclaration[] = []
  let isPictureRefused = false
  for (const [property, value] of longhands) {
    const clean = cleanValue(selector, property, value, read)
    if (clean !== undefined) declarations.push([property, clean])
    else {
      refuse(property, value)
      isPictureRefused ||= property === 'background-image'
    }
  }
  const isPutBack = ([property, value]: CleanDeclaration) => property.startsWith('background-') && value === 'initial'
  return isPictureRefused ? declarations.filter((one) => !isPutBack(one)) : declarations
}
