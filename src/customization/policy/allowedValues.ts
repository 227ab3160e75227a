import { isWord, type Part, readValue, writeValue } from '../cssValues/cssValue.ts'
import { readGradient } from '../cssValues/gradient.ts'
import type { LengthRange } from '../cssValues/length.ts'
import { lengthRange, withoutSide } from './lengthRanges.ts'
import { type CustomizableSelector, propertiesOf } from './selectors.ts'
import { color, either, layers, length, oneOrTwo, single, size, type ValueCheck, words } from './valueChecks.ts'

const LAYER_POSITION: LengthRange = { px: [-1000, 1000], percent: [-200, 300] }
const LAYER_SIZE: LengthRange = { px: [1, 1000], percent: [1, 300] }

const BORDER_STYLES = ['none', 'solid', 'dotted', 'dashed', 'double', 'groove', 'ridge', 'inset', 'outset']
const LINE_WIDTHS = ['thin', 'medium', 'thick', 'initial']

const lineColor = either(color, words('currentcolor', 'initial'))

const fontWeight = single((part) => {
  if (isWord(part, ['normal', 'bold', 'bolder', 'lighter'])) return part
  const isNumber = part.kind === 'number' && part.unit === '' && part.value >= 100 && part.value <= 900
  return isNumber ? part : undefined
})

const gradient = single((part) => readGradient(part)?.part)

/** The checks of properties that don't take lengths. Keyed by property, without the side of a border. */
const CHECKS: ReadonlyMap<string, ValueCheck> = new Map([
  ['color', color],
  ['background-color', either(color, words('initial'))],
  ['background-image', layers(either(words('none'), gradient))],
  ['background-position-x', layers(either(words('left', 'center', 'right'), length(LAYER_POSITION)))],
  ['background-position-y', layers(either(words('top', 'center', 'bottom'), length(LAYER_POSITION)))],
  ['background-size', layers(either(words('cover', 'contain'), oneOrTwo(either(words('auto'), size(LAYER_SIZE)))))],
  [
    'background-repeat',
    layers(either(words('repeat-x', 'repeat-y'), oneOrTwo(words('repeat', 'no-repeat', 'round', 'space')))),
  ],
  ['background-attachment', layers(words('scroll', 'local'))],
  ['background-origin', layers(words('border-box', 'padding-box', 'content-box'))],
  // Not `content-box`: text may overflow into the padding, where it would have no background.
  ['background-clip', layers(words('border-box', 'padding-box'))],
  ['display', words('block', 'inline')],
  // Not `content-box`: padding would push text out of the card.
  ['box-sizing', words('border-box')],
  ['text-align', words('left', 'right', 'center', 'justify', 'start', 'end')],
  ['font-weight', fontWeight],
  ['border-color', lineColor],
  ['border-style', words(...BORDER_STYLES, 'initial')],
  ['outline-color', lineColor],
  ['outline-style', words(...BORDER_STYLES, 'auto', 'initial')],
])

/** The keywords that a property allows in addition to a length. */
const LENGTH_KEYWORDS: ReadonlyMap<string, string[]> = new Map([
  ['font-size', ['small', 'medium', 'large', 'x-large', 'smaller', 'larger']],
  ['margin-left', ['auto']],
  ['margin-right', ['auto']],
  ['width', ['auto']],
  ['height', ['auto']],
  ['max-width', ['none']],
  ['max-height', ['none']],
  ['border-width', LINE_WIDTHS],
  ['outline-width', LINE_WIDTHS],
])

function checkFor(selector: CustomizableSelector, property: string): ValueCheck | undefined {
  const name = withoutSide(property)
  return CHECKS.get(name) ?? lengthCheck(name, lengthRange(selector, property))
}

function lengthCheck(name: string, range: LengthRange | undefined): ValueCheck | undefined {
  if (!range) return undefined
  if (name === 'border-radius') return oneOrTwo(size(range))
  const mayBeNegative = name.startsWith('margin')
  return either(mayBeNegative ? length(range) : size(range), words(...(LENGTH_KEYWORDS.get(name) ?? [])))
}

/**
 * Returns a value as a customization may have it: rewritten from its valid parts, with lengths clamped to their ranges.
 *
 * @param property a longhand, whether or not the selector may set it
 * @returns `undefined` if the value is not allowed.
 */
export const allowedParts = (
  selector: CustomizableSelector,
  property: string,
  parts: readonly Part[],
): Part[] | undefined => checkFor(selector, property)?.(parts)

/**
 * Returns a value as a customization may have it, as text. It never contains a piece of the input.
 *
 * @param property a longhand
 * @returns `undefined` if the selector may not set the property, or not to this value.
 */
export function cleanValue(selector: CustomizableSelector, property: string, value: string): string | undefined {
  if (!propertiesOf(selector).has(property)) return undefined
  const parts = readValue(value)
  const allowed = parts && allowedParts(selector, property, parts)
  return allowed && writeValue(allowed)
}
