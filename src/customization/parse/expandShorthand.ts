import { readColor } from '../cssValues/color.ts'
import { isWord, joinWithCommas, type Part, splitAtCommas } from '../cssValues/cssValue.ts'
import { BACKGROUND, CORNERS, SIDES } from '../policy/selectors.ts'

/** Longhands with their values, as the CSSOM of a browser would have them. */
export type Longhands = readonly (readonly [property: string, parts: readonly Part[]])[]

const word = (name: string): Part => ({ kind: 'word', name })
const INITIAL = [word('initial')]
const isInitial = (parts: readonly Part[]) => parts.length === 1 && isWord(parts[0], ['initial'])
const STYLES = /^(none|hidden|solid|dotted|dashed|double|groove|ridge|inset|outset|auto)$/
const isLength = (part: Part) => part.kind === 'number' || isWord(part, ['thin', 'medium', 'thick'])
const isStyle = (part: Part) => part.kind === 'word' && STYLES.test(part.name)
const isColor = (part: Part) => readColor(part) !== undefined || isWord(part, ['currentcolor'])

/**
 * Takes a shorthand apart where there is no CSSOM to do it: `margin`, `padding`, the borders, `border-radius`, `outline`, `background`.
 * Anything else stays as it is.
 *
 * @returns `undefined` where the shorthand does not hold what it should.
 */
export function expandShorthand(property: string, parts: readonly Part[]): Longhands | undefined {
  if (property === 'margin' || property === 'padding') return fourSides(parts, (side) => `${property}-${side}`)
  const edge = /^border-(width|style|color)$/.exec(property)
  if (edge) return fourSides(parts, (side) => `border-${side}-${edge[1]}`)
  if (property === 'border-radius') return corners(parts)
  if (property === 'outline') return line(parts, 'outline')
  if (property === 'border') {
    const sides = SIDES.map((side) => line(parts, `border-${side}`))
    return sides.includes(undefined) ? undefined : (sides as Longhands[]).flat()
  }
  if (/^border-(top|right|bottom|left)$/.test(property)) return line(parts, property)
  if (property === 'background') return background(parts)
  if (property === 'background-position') return position(splitAtCommas(parts))
  return [[property, parts]]
}

/** One to four values clockwise from the top, a missing one as on the other side. */
function four(parts: readonly Part[]): [Part, Part, Part, Part] | undefined {
  const [top, right = top, bottom = top, left = right] = parts
  return top && right && bottom && left && parts.length <= 4 ? [top, right, bottom, left] : undefined
}

function fourSides(parts: readonly Part[], name: (side: string) => string): Longhands | undefined {
  return four(parts)?.map((part, index) => [name(SIDES[index]!), [part]])
}

function corners(parts: readonly Part[]): Longhands | undefined {
  const slash = parts.findIndex(({ kind }) => kind === 'slash')
  const across = four(slash < 0 ? parts : parts.slice(0, slash))
  const down = slash < 0 ? across : four(parts.slice(slash + 1))
  if (!across || !down) return undefined
  return CORNERS.map((corner, index) => [
    `border-${corner}-radius`,
    slash < 0 ? [across[index]!] : [across[index]!, down[index]!],
  ])
}

/** Width, style and colour in any order, each at most once; what is missing goes back to its initial value. */
function line(parts: readonly Part[], name: string): Longhands | undefined {
  const kinds = [
    ['width', isLength],
    ['style', isStyle],
    ['color', isColor],
  ] as const
  const found = new Map<string, Part>()
  if (isInitial(parts)) return kinds.map(([kind]) => [`${name}-${kind}`, INITIAL])
  for (const part of parts) {
    const kind = kinds.find(([, isIt]) => isIt(part))?.[0]
    if (!kind || found.has(kind)) return undefined
    found.set(kind, part)
  }
  return found.size
    ? kinds.map(([kind]) => [`${name}-${kind}`, found.has(kind) ? [found.get(kind)!] : INITIAL])
    : undefined
}

const BOXES = ['border-box', 'padding-box', 'content-box']
const REPEATS = ['repeat', 'no-repeat', 'repeat-x', 'repeat-y', 'round', 'space']
const PICTURE = /gradient$|^(url|(-webkit-)?image-set|-webkit-cross-fade)$/
const WAYS = ['left', 'center', 'right', 'top', 'bottom']
type Layer = Partial<Record<(typeof BACKGROUND)[number], Part[]>>

function background(parts: readonly Part[]): Longhands | undefined {
  if (isInitial(parts)) return BACKGROUND.map((name) => [name, INITIAL])
  const groups = splitAtCommas(parts)
  const layers = groups.map(layerOf)
  if (layers.some((layer, index) => !layer || (layer['background-color'] && index < layers.length - 1)))
    return undefined
  const all = layers as Layer[]
  return BACKGROUND.map((name) => {
    if (name === 'background-color') return [name, all.at(-1)![name] ?? INITIAL]
    if (!all.some((layer) => layer[name])) return [name, INITIAL]
    return [name, joinWithCommas(all.map((layer) => layer[name] ?? DEFAULTS[name]))]
  })
}

const DEFAULTS: Record<Exclude<(typeof BACKGROUND)[number], 'background-color'>, Part[]> = {
  'background-image': [word('none')],
  'background-position-x': [{ kind: 'number', value: 0, unit: '%' }],
  'background-position-y': [{ kind: 'number', value: 0, unit: '%' }],
  'background-size': [word('auto')],
  'background-repeat': [word('repeat')],
  'background-attachment': [word('scroll')],
  'background-origin': [word('padding-box')],
  'background-clip': [word('border-box')],
}

function layerOf(parts: readonly Part[]): Layer | undefined {
  const layer: Layer = {}
  const places: Part[] = []
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index]!
    const isSize = (one: Part | undefined) =>
      one && (one.kind === 'number' || isWord(one, ['auto', 'cover', 'contain']))
    if (part.kind === 'slash') {
      const size = parts.slice(index + 1, isSize(parts[index + 2]) ? index + 3 : index + 2)
      if (!places.length || !size.every(isSize) || !add(layer, 'background-size', size)) return undefined
      index += size.length
    } else if (part.kind === 'number' || isWord(part, WAYS)) {
      if (layer['background-size'] || (places.length && parts[index - 1] !== places.at(-1))) return undefined
      places.push(part)
    } else if (isWord(part, REPEATS)) {
      const isPair = isWord(parts[index + 1], REPEATS)
      if (!add(layer, 'background-repeat', parts.slice(index, index + (isPair ? 2 : 1)))) return undefined
      if (isPair) index++
    } else if (!addWord(layer, part)) return undefined
  }
  const [x, y] = axes(places) ?? []
  if (places.length && !(x && y)) return undefined
  return x && y ? { ...layer, 'background-position-x': [x], 'background-position-y': [y] } : layer
}

function addWord(layer: Layer, part: Part): boolean {
  if (isColor(part)) return add(layer, 'background-color', [part])
  if ((part.kind === 'call' && PICTURE.test(part.name)) || isWord(part, ['none']))
    return add(layer, 'background-image', [part])
  if (isWord(part, ['scroll', 'local', 'fixed'])) return add(layer, 'background-attachment', [part])
  if (!isWord(part, BOXES)) return false
  if (layer['background-origin']) {
    if (layer['background-clip']?.[0] !== layer['background-origin'][0]) return false
    layer['background-clip'] = [part]
    return true
  }
  return add(layer, 'background-origin', [part]) && add(layer, 'background-clip', [part])
}

function add(layer: Layer, name: keyof Layer, parts: readonly Part[]): boolean {
  if (layer[name]) return false
  layer[name] = [...parts]
  return true
}

/** One or two of a place: across and down. */
function axes(places: readonly Part[]): [Part, Part] | undefined {
  const [first, second] = places
  if (!first || places.length > 2) return undefined
  const isDown = (part: Part | undefined) => isWord(part, ['top', 'bottom'])
  const isAcross = (part: Part | undefined) => isWord(part, ['left', 'right'])
  if (!second) return isDown(first) ? [word('center'), first] : [first, word('center')]
  if (!isDown(first) && !isAcross(second)) return [first, second]
  const isSwapped = first.kind === 'word' && second.kind === 'word' && !isAcross(first) && !isDown(second)
  return isSwapped ? [second, first] : undefined
}

function position(groups: readonly Part[][]): Longhands | undefined {
  const found = groups.map(axes)
  if (found.includes(undefined)) return undefined
  return (['x', 'y'] as const).map((axis, index) => [
    `background-position-${axis}`,
    joinWithCommas(found.map((pair) => [pair![index]!])),
  ])
}
