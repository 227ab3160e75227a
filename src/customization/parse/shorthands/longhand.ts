import { isWord, type Part, word } from '../../cssValues/cssValue.ts'

/** A longhand with its value, as the CSSOM of a browser would have it. */
export type Longhand = readonly [property: string, value: readonly Part[]]

/** The value of a longhand that its shorthand does not mention. */
export const INITIAL: readonly Part[] = [word('initial')]

/** Tells whether a value is the single word `initial`. */
export const isInitial = (parts: readonly Part[]): boolean => parts.length === 1 && isWord(parts[0], ['initial'])
