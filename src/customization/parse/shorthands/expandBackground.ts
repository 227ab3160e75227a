import { joinWithCommas, number, type Part, splitAtCommas, word } from '../../cssValues/cssValue.ts'
import { BACKGROUND_LONGHANDS, INITIAL, isInitial, type Longhand } from '../../cssValues/longhands.ts'
import { type BackgroundLayer, readBackgroundLayer } from './backgroundLayer.ts'

/** The value of a layer if only other layers set a longhand. */
const LAYER_DEFAULTS = {
  'background-image': [word('none')],
  'background-position-x': [number(0, '%')],
  'background-position-y': [number(0, '%')],
  'background-size': [word('auto')],
  'background-repeat': [word('repeat')],
  'background-attachment': [word('scroll')],
  'background-origin': [word('padding-box')],
  'background-clip': [word('border-box')],
} satisfies BackgroundLayer

/** Expands `background`. Its longhands are lists with a value per layer, or are reset if no layer sets them. */
export function expandBackground(parts: readonly Part[]): Longhand[] | undefined {
  if (isInitial(parts)) return BACKGROUND_LONGHANDS.map((property) => [property, INITIAL])
  const layers = readLayers(parts)
  if (!layers) return undefined
  return BACKGROUND_LONGHANDS.map((property) => {
    if (property === 'background-color') return [property, layers.at(-1)?.[property] ?? INITIAL]
    const isMentioned = layers.some((layer) => layer[property])
    if (!isMentioned) return [property, INITIAL]
    return [property, joinWithCommas(layers.map((layer) => layer[property] ?? LAYER_DEFAULTS[property]))]
  })
}

function readLayers(parts: readonly Part[]): BackgroundLayer[] | undefined {
  const groups = splitAtCommas(parts)
  const layers: BackgroundLayer[] = []
  for (const [index, group] of groups.entries()) {
    const layer = readBackgroundLayer(group)
    const isLast = index === groups.length - 1
    // Only the last layer, which is the lowest, has a color.
    if (!layer || (layer['background-color'] && !isLast)) return undefined
    layers.push(layer)
  }
  return layers
}
