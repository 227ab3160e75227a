import { isWord, type Part } from '../../cssValues/cssValue.ts'
import type { BACKGROUND_LONGHANDS } from '../../cssValues/longhands.ts'
import { isPosition, readLayerPosition } from './expandBackgroundPosition.ts'
import { isColorValue } from './isColorValue.ts'

/** The values that one layer of `background` sets. */
export type BackgroundLayer = Partial<Record<(typeof BACKGROUND_LONGHANDS)[number], Part[]>>

const IMAGE_FUNCTION = /gradient$|^(url|(-webkit-)?image-set|-webkit-cross-fade)$/
const ATTACHMENTS = ['scroll', 'local', 'fixed']
const BOXES = ['border-box', 'padding-box', 'content-box']
const REPEATS = ['repeat', 'no-repeat', 'repeat-x', 'repeat-y', 'round', 'space']
const SIZE_WORDS = ['auto', 'cover', 'contain']

/** Reads one layer of `background`. Its values come in any order, each at most once; a size follows a position, after a slash. */
export function readBackgroundLayer(parts: readonly Part[]): BackgroundLayer | undefined {
  if (parts.length === 0) return undefined
  const layer: BackgroundLayer = {}
  let rest = parts
  while (rest.length > 0) {
    const length = readNext(layer, rest)
    if (length === 0) return undefined
    rest = rest.slice(length)
  }
  return layer
}

/** Reads the next value of a layer. Returns the number of its parts, or 0 if it is not allowed. */
function readNext(layer: BackgroundLayer, parts: readonly Part[]): number {
  const [part] = parts
  if (part?.kind === 'slash') return readSize(layer, parts.slice(1))
  if (isPosition(part)) return readPosition(layer, leading(parts, isPosition))
  if (isWord(part, REPEATS)) return readRepeat(layer, leading(parts, isRepeat).slice(0, 2))
  return part && readSingle(layer, part) ? 1 : 0
}

const isSize = (part: Part) => part.kind === 'number' || isWord(part, SIZE_WORDS)
const isRepeat = (part: Part) => isWord(part, REPEATS)

function readPosition(layer: BackgroundLayer, parts: readonly Part[]): number {
  const position = readLayerPosition(parts)
  if (!position || layer['background-position-x']) return 0
  layer['background-position-x'] = [position[0]]
  layer['background-position-y'] = [position[1]]
  return parts.length
}

/** @param parts the parts after the slash */
function readSize(layer: BackgroundLayer, parts: readonly Part[]): number {
  const size = leading(parts, isSize).slice(0, 2)
  const isAllowed = size.length > 0 && layer['background-position-x'] && set(layer, 'background-size', size)
  return isAllowed ? 1 + size.length : 0
}

function readRepeat(layer: BackgroundLayer, repeats: readonly Part[]): number {
  return set(layer, 'background-repeat', repeats) ? repeats.length : 0
}

function readSingle(layer: BackgroundLayer, part: Part): boolean {
  if (isColorValue(part)) return set(layer, 'background-color', [part])
  const isImage = isWord(part, ['none']) || (part.kind === 'call' && IMAGE_FUNCTION.test(part.name))
  if (isImage) return set(layer, 'background-image', [part])
  if (isWord(part, ATTACHMENTS)) return set(layer, 'background-attachment', [part])
  return isWord(part, BOXES) && setBox(layer, part)
}

/** The first box is for origin and clip, the second one only for clip. */
function setBox(layer: BackgroundLayer, box: Part): boolean {
  if (set(layer, 'background-origin', [box])) return set(layer, 'background-clip', [box])
  const isSecond = layer['background-clip']?.[0] === layer['background-origin']?.[0]
  if (isSecond) layer['background-clip'] = [box]
  return isSecond
}

function set(layer: BackgroundLayer, property: keyof BackgroundLayer, value: readonly Part[]): boolean {
  if (layer[property]) return false
  layer[property] = [...value]
  return true
}

/** Returns the parts at the start that match. */
function leading(parts: readonly Part[], matches: (part: Part) => boolean): Part[] {
  const end = parts.findIndex((part) => !matches(part))
  return parts.slice(0, end < 0 ? parts.length : end)
}
