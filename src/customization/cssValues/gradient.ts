import { readColor } from './color.ts'
import { joinWithCommas, type Part, readValue, splitAtCommas } from './cssValue.ts'
import { isAngle, isGradientPrelude, POSITION_RANGE } from './gradientPrelude.ts'
import { clampLength } from './length.ts'
import type { Rgb } from './rgb.ts'

const MAX_STOPS = 16

const GRADIENTS = [
  'linear-gradient',
  'radial-gradient',
  'conic-gradient',
  'repeating-linear-gradient',
  'repeating-radial-gradient',
  'repeating-conic-gradient',
  '-webkit-linear-gradient',
  '-webkit-repeating-linear-gradient',
]

/** A valid gradient. */
export interface Gradient {
  part: Part
  colors: Rgb[]
}

interface Stop {
  parts: Part[]
  /** Absent for a hint, which is only the position of the middle between two colors. */
  color?: Rgb
}

/**
 * Reads a linear, radial or conic gradient of 2 to 16 colors, repeating or not (CSS Images 4, section 3), and the `-webkit-` linear
 * ones, which generators of stylesheets still write. A gradient fetches nothing.
 */
export function readGradient(part: Part | undefined): Gradient | undefined {
  if (part?.kind !== 'call' || !GRADIENTS.includes(part.name)) return undefined
  if (!gradientCache.has(part)) gradientCache.set(part, readParts(part))
  return gradientCache.get(part)
}

/** Each selector of a rule reads the same part. */
const gradientCache = new WeakMap<Part, Gradient | undefined>()

function readParts(part: Part & { kind: 'call' }): Gradient | undefined {
  const groups = splitAtCommas(part.parts)
  const hasPrelude = isGradientPrelude(part.name, groups[0]!)
  const prelude = hasPrelude ? groups.slice(0, 1) : []
  const stops = readStops(hasPrelude ? groups.slice(1) : groups, part.name.endsWith('conic-gradient'))
  if (!stops) return undefined
  const parts = joinWithCommas([...prelude, ...stops.map((stop) => stop.parts)])
  return { part: { ...part, parts }, colors: stops.flatMap(({ color }) => (color ? [color] : [])) }
}

const MAX_CACHED_IMAGES = 32
const layerCache = new Map<string, Rgb[][]>()

/**
 * Reads the colors of each gradient of a clean `background-image`, the uppermost first. Cached, because each text on the
 * image needs them.
 */
export function readGradientLayers(image = 'none'): Rgb[][] {
  const cached = layerCache.get(image)
  if (cached) return cached
  const layers = splitAtCommas(readValue(image) ?? []).flatMap((layer) => {
    const gradient = readGradient(layer[0])
    return gradient ? [gradient.colors] : []
  })
  if (layerCache.size >= MAX_CACHED_IMAGES) layerCache.clear()
  layerCache.set(image, layers)
  return layers
}

function readStops(groups: readonly Part[][], isConic: boolean): Stop[] | undefined {
  if (groups.length > MAX_STOPS) return undefined
  const stops: Stop[] = []
  for (const group of groups) {
    const stop = readStop(group, isConic)
    if (!stop) return undefined
    stops.push(stop)
  }
  const colors = stops.filter(({ color }) => color)
  const isHintMisplaced = stops.some(
    ({ color }, index) => !color && !(stops[index - 1]?.color && stops[index + 1]?.color),
  )
  return colors.length < 2 || isHintMisplaced ? undefined : stops
}

/** Reads a color with up to two positions, or a hint, which is one position. */
function readStop(group: readonly Part[], isConic: boolean): Stop | undefined {
  const color = readColor(group[0])
  const written = color ? group.slice(1) : group
  const positions = written.flatMap((part) => readStopPosition(part, isConic) ?? [])
  if (positions.length < written.length || positions.length > 2) return undefined
  if (color) return { parts: [color.part, ...positions], color: color.rgb }
  return positions.length === 1 ? { parts: positions } : undefined
}

function readStopPosition(part: Part, isConic: boolean): Part | undefined {
  if (!isConic) return clampLength(part, POSITION_RANGE)
  if (isAngle(part)) return part
  return part.kind === 'number' && part.unit === '%' ? clampLength(part, POSITION_RANGE) : undefined
}
