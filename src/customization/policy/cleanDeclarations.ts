import type { Part } from '../cssValues/cssValue.ts'
import { cleanValue } from './allowedValues.ts'
import type { CleanDeclaration } from './cleanCustomization.ts'
import type { CustomizableSelector } from './selectors.ts'

/**
 * Returns the allowed declarations of one rule. If the image of a background is dropped, its color stays, without the
 * longhands that the shorthand only reset.
 *
 * @param longhands in the order of the stylesheet
 * @param refuse is called for each that is dropped
 * @param read reads a value into parts
 */
export function cleanDeclarations(
  selector: CustomizableSelector,
  longhands: readonly (readonly [property: string, value: string])[],
  refuse: (property: string, value: string) => void,
  read: (value: string) => Part[] | undefined,
): CleanDeclaration[] {
  const declarations: CleanDeclaration[] = []
  let isImageRefused = false
  for (const [property, value] of longhands) {
    const clean = cleanValue(selector, property, value, read)
    if (clean !== undefined) {
      declarations.push([property, clean])
      continue
    }
    refuse(property, value)
    if (property === 'background-image') isImageRefused = true
  }
  return isImageRefused ? declarations.filter((declaration) => !isBackgroundReset(declaration)) : declarations
}

const isBackgroundReset = ([property, value]: CleanDeclaration) =>
  property.startsWith('background-') && value === 'initial'
