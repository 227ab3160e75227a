import { isWord, type Part, word } from './cssValue.ts'

/** A longhand with its value. */
export type Longhand = readonly [property: string, value: readonly Part[]]

/** The value of a longhand that its shorthand does not mention. */
export const INITIAL: readonly Part[] = [word('initial')]

/** Tells whether a value is the single word `initial`. */
export const isInitial = (parts: readonly Part[]): boolean => parts.length === 1 && isWord(parts[0], ['initial'])

/** The sides of a box, in the order of shorthands. */
export const SIDES = ['top', 'right', 'bottom', 'left'] as const

/** The corners of a box, in the order of `border-radius`. */
export const CORNERS = ['top-left', 'top-right', 'bottom-right', 'bottom-left'] as const

/** The longhands of `background`. */
export const BACKGROUND_LONGHANDS = [
  'background-color',
  'background-image',
  'background-position-x',
  'background-position-y',
  'background-size',
  'background-repeat',
  'background-attachment',
  'background-origin',
  'background-clip',
] as const
