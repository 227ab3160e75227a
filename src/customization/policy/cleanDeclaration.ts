import { writeValue } from '../cssValues/cssValue.ts'
import { isInitial, type Longhand } from '../cssValues/longhands.ts'
import { allowedParts } from './allowedValues.ts'
import type { CleanDeclaration } from './cleanCustomization.ts'
import { isValidCss } from './knownValues.ts'
import { type CustomizableSelector, propertiesOf } from './selectors.ts'

/** What a selector may have of one declaration. */
export interface CleanedDeclaration {
  longhands: CleanDeclaration[]
  /** Why a part of the declaration, or all of it, has no effect. */
  refused?: 'property' | 'value' | undefined
}

/**
 * Cleans one declaration. A value outside of the grammar may not be CSS, and then CSS drops the declaration as a whole; so does this,
 * because a server can't tell. Only what is known to be CSS is left out alone: an image of a background, whose color stays, and some
 * keywords and units.
 *
 * @param longhands those of the declaration, with `initial` for what it resets without naming it
 */
export function cleanDeclaration(selector: CustomizableSelector, longhands: readonly Longhand[]): CleanedDeclaration {
  const properties = propertiesOf(selector)
  const clean: CleanDeclaration[] = []
  let refused: CleanedDeclaration['refused']
  let hasLostImage = false
  for (const [property, parts] of longhands) {
    const isReset = isInitial(parts)
    const isOwnProperty = properties.has(property)
    if (isReset && !isOwnProperty) continue
    const allowed = allowedParts(selector, property, parts)
    if (allowed && isOwnProperty) {
      clean.push([property, writeValue(allowed)])
    } else if (allowed || isValidCss(property, parts)) {
      refused ??= isOwnProperty ? 'value' : 'property'
      if (property === 'background-image') hasLostImage = true
    } else {
      return { longhands: [], refused: 'value' }
    }
  }
  return { longhands: hasLostImage ? clean.filter(isNoReset) : clean, refused }
}

const isNoReset = ([, value]: CleanDeclaration) => value !== 'initial'
