import { isWord, joinWithCommas, type Part, splitAtCommas, word } from '../../cssValues/cssValue.ts'
import { INITIAL, isInitial, type Longhand } from '../../cssValues/longhands.ts'

/** The position of one layer: horizontal, then vertical. */
export type LayerPosition = readonly [x: Part, y: Part]

const POSITION_X = 'background-position-x'
const POSITION_Y = 'background-position-y'

/** Expands `background-position`, with a position per layer. */
export function expandBackgroundPosition(parts: readonly Part[]): Longhand[] | undefined {
  if (isInitial(parts)) return [POSITION_X, POSITION_Y].map((property) => [property, INITIAL])
  const positions: LayerPosition[] = []
  for (const layer of splitAtCommas(parts)) {
    const position = readLayerPosition(layer)
    if (!position) return undefined
    positions.push(position)
  }
  return [
    [POSITION_X, joinWithCommas(positions.map(([x]) => [x]))],
    [POSITION_Y, joinWithCommas(positions.map(([, y]) => [y]))],
  ]
}

const POSITION_WORDS = ['left', 'center', 'right', 'top', 'bottom']

/** Tells whether a part is a coordinate of a position. */
export const isPosition = (part: Part | undefined) => part?.kind === 'number' || isWord(part, POSITION_WORDS)
const isHorizontal = (part: Part) => isWord(part, ['left', 'right'])
const isVertical = (part: Part) => isWord(part, ['top', 'bottom'])

/** Reads one or two values. Two words may come in either order. */
export function readLayerPosition(parts: readonly Part[]): LayerPosition | undefined {
  const [first, second] = parts
  if (!first || parts.length > 2 || !parts.every(isPosition)) return undefined
  if (!second) return isVertical(first) ? [word('center'), first] : [first, word('center')]
  if (!isVertical(first) && !isHorizontal(second)) return [first, second]
  const areWords = first.kind === 'word' && second.kind === 'word'
  return areWords && !isHorizontal(first) && !isVertical(second) ? [second, first] : undefined
}
