import { isWord, type Part } from '../../cssValues/cssValue.ts'
import { CORNERS, INITIAL, type Longhand, SIDES } from '../../cssValues/longhands.ts'
import { expandBackground } from './expandBackground.ts'
import { expandBackgroundPosition } from './expandBackgroundPosition.ts'
import { expandCorners, expandSides } from './expandBox.ts'
import { expandLine } from './expandLine.ts'

type Expand = (parts: readonly Part[]) => Longhand[] | undefined

/** Expands one line per side, all with the same value. */
const expandBorder: Expand = (parts) => {
  const longhands: Longhand[] = []
  for (const side of SIDES) {
    const line = expandLine(`border-${side}`, parts)
    if (!line) return undefined
    longhands.push(...line)
  }
  return longhands
}

const sides = (nameOf: (side: string) => string): Expand => {
  const names = SIDES.map(nameOf)
  return (parts) => expandSides(names, parts)
}
const line =
  (name: string): Expand =>
  (parts) =>
    expandLine(name, parts)

const SHORTHANDS: ReadonlyMap<string, Expand> = new Map([
  ['margin', sides((side) => `margin-${side}`)],
  ['padding', sides((side) => `padding-${side}`)],
  ['border-width', sides((side) => `border-${side}-width`)],
  ['border-style', sides((side) => `border-${side}-style`)],
  ['border-color', sides((side) => `border-${side}-color`)],
  [
    'border-radius',
    (parts) =>
      expandCorners(
        CORNERS.map((corner) => `border-${corner}-radius`),
        parts,
      ),
  ],
  ['border', expandBorder],
  ['border-top', line('border-top')],
  ['border-right', line('border-right')],
  ['border-bottom', line('border-bottom')],
  ['border-left', line('border-left')],
  ['outline', line('outline')],
  ['background', expandBackground],
  ['background-position', expandBackgroundPosition],
])

/**
 * Expands a shorthand into longhands: `margin`, `padding`, the borders, `border-radius`, `outline`, `background`,
 * `background-position`. Leaves other properties unchanged.
 *
 * @returns `undefined` if the value is not valid for the shorthand.
 */
export function expandShorthand(property: string, parts: readonly Part[]): Longhand[] | undefined {
  // A keyword of all properties is valid only alone.
  if (parts.length > 1 && parts.some((part) => isWord(part, ['initial']))) return undefined
  const expand = SHORTHANDS.get(property)
  return expand ? expand(parts) : [[property, parts]]
}

/** Returns the longhands that a property sets: itself, unless it is a shorthand. */
export const longhandsOf = (property: string): string[] =>
  (expandShorthand(property, INITIAL) ?? []).map(([name]) => name)
