import { MAX_VALUE_LENGTH, type Part, readValue } from '../cssValues/cssValue.ts'
import { plainText, trimSpaces } from './plainText.ts'

/** A declaration as written, before its shorthand is expanded. */
export interface Declaration {
  /** In lowercase. */
  property: string
  /** `undefined` if the value is nothing that a customization may have. */
  value: readonly Part[] | undefined
  isImportant: boolean
}

/** The longest declaration that is read, in characters. */
const MAX_LENGTH = 2 * MAX_VALUE_LENGTH

/** Reads a declaration. Returns `undefined` for what has no property, and for names with escapes. */
export function readDeclaration(text: string): Declaration | undefined {
  if (text.length > MAX_LENGTH) return undefined
  const [, name, written] = /^([a-z_-][\w-]*)[ \t\r\n\f]*:([\s\S]*)$/i.exec(plainText(text)) ?? []
  if (name === undefined || written === undefined) return undefined
  const value = written.replace(/![ \t\r\n\f]*important$/i, '')
  return { property: name.toLowerCase(), value: readValue(trimSpaces(value)), isImportant: value !== written }
}
