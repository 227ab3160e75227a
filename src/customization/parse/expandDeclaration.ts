import { writeValue } from '../cssValues/cssValue.ts'
import type { Longhand } from '../cssValues/longhands.ts'
import { countChecks } from '../policy/limits.ts'
import { type Declaration, readDeclaration } from './readDeclaration.ts'
import { expandShorthand, longhandsOf } from './shorthands/expandShorthand.ts'

/** Tells whether an engine knows a declaration. The value is written from parts that were read. */
export type IsSupported = (property: string, value: string) => boolean

/** A declaration in longhands. */
export interface ExpandedDeclaration {
  /** The longhands that the property sets. */
  names: readonly string[]
  /** With `initial` for what a shorthand resets without naming it. `undefined` if the value is not valid, or nothing that is allowed. */
  longhands: readonly Longhand[] | undefined
  isImportant: boolean
  /** How many checks the longhands take for one selector. */
  checks: number
}

/** Returns a function that expands declarations, each text once. It returns `undefined` for what is no declaration. */
export function createExpander(isSupported: IsSupported): (text: string) => ExpandedDeclaration | undefined {
  const cache = new Map<string, ExpandedDeclaration | undefined>()
  return (text) => {
    if (!cache.has(text)) cache.set(text, expand(readDeclaration(text), isSupported))
    return cache.get(text)
  }
}

function expand(declaration: Declaration | undefined, isSupported: IsSupported): ExpandedDeclaration | undefined {
  if (!declaration) return undefined
  const { property, value, isImportant } = declaration
  const longhands = value && isSupported(property, writeValue(value)) ? expandShorthand(property, value) : undefined
  const checks = countChecks((longhands ?? []).map(([, parts]) => writeValue(parts)))
  return { names: longhandsOf(property), longhands, isImportant, checks }
}
