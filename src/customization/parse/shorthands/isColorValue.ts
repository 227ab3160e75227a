import { readColor } from '../../cssValues/color.ts'
import { isWord, type Part } from '../../cssValues/cssValue.ts'

/** Tells whether a part is a color of any kind that a shorthand may hold. */
export const isColorValue = (part: Part): boolean => readColor(part) !== undefined || isWord(part, ['currentcolor'])
