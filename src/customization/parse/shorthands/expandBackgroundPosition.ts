import { isWord, joinWithCommas, type Part, splitAtCommas, word } from '../../cssValues/cssValue.ts'
import type { Longhand } from './longhand.ts'

/** The position of one layer: horizontal, then vertical. */
export type LayerPosition = readonly [x: Part, y: Part]

/** Expands `background-position`, with a position per layer. */
export function expandBackgroundPosition(parts: readonly Part[]): Longhand[] | undefined {
  const positions: LayerPosition[] = []
  for (const layer of splitAtCommas(parts)) {
    const position = readLayerPosition(layer)
    if (!position) return undefined
    positions.push(position)
  }
  return [
    ['background-position-x', joinWithCommas(positions.map(([x]) => [x]))],
    ['background-position-y', joinWithCommas(positions.map(([, y]) => [y]))],
  ]
}

const isHorizontal = (part: Part) => isWord(part, ['left', 'right'])
const isVertical = (part: Part) => isWord(part, ['top', 'bottom'])

/** Reads one or two values. Two words may come in either order. */
export function readLayerPosition(parts: readonly Part[]): LayerPosition | undefined {
  const [first, second] = parts
  if (!first || parts.length > 2) return undefined
  if (!second) return isVertical(first) ? [word('center'), first] : [first, word('center')]
  if (!isVertical(first) && !isHorizontal(second)) return [first, second]
  const areWords = first.kind === 'word' && second.kind === 'word'
  return areWords && !isHorizontal(first) && !isVertical(second) ? [second, first] : undefined
}
