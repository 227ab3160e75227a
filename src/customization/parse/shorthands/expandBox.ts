import type { Part } from '../../cssValues/cssValue.ts'
import type { Longhand } from '../../cssValues/longhands.ts'

/** Expands one to four values, clockwise from the top, as in `margin: 1px 2px`. */
export function expandSides(properties: readonly string[], parts: readonly Part[]): Longhand[] | undefined {
  const values = fourValues(parts)
  return values?.map((value, index) => [properties[index]!, [value]])
}

/** Expands one to four horizontal radii, clockwise from the top left, and as many vertical ones after a slash. */
export function expandCorners(properties: readonly string[], parts: readonly Part[]): Longhand[] | undefined {
  const slash = parts.findIndex(({ kind }) => kind === 'slash')
  if (slash < 0) return expandSides(properties, parts)
  const horizontal = fourValues(parts.slice(0, slash))
  const vertical = fourValues(parts.slice(slash + 1))
  if (!horizontal || !vertical) return undefined
  return properties.map((property, index) => [property, [horizontal[index]!, vertical[index]!]])
}

/** Completes one to four values: a missing one is that of the opposite side, or else the first. */
function fourValues(parts: readonly Part[]): Part[] | undefined {
  if (parts.length < 1 || parts.length > 4) return undefined
  const [top, right = top, bottom = top, left = right] = parts
  return [top!, right!, bottom!, left!]
}
