import { cleanValue } from '../policy/allowedValues.ts'
import { type CustomizableSelector, propertiesOf } from '../policy/selectors.ts'
import type { TokenDeclaration } from './consumeRules.ts'
import { readDeclaration } from './readDeclaration.ts'

/** A longhand, and the declaration that sets it. */
export interface CascadedLonghand {
  value: string
  declaration: TokenDeclaration
  isImportant: boolean
}

/**
 * Returns the longhands of a block as in the cascade of a browser: the last valid one overrides earlier ones, an important one overrides
 * others. A nested rule ends the block.
 *
 * @param selectors the selectors of the rule that a customization may use
 * @param refuse is called for each declaration that has no effect
 */
export function cascadeLonghands(
  block: readonly TokenDeclaration[],
  selectors: readonly CustomizableSelector[],
  refuse: (reason: 'value' | 'nested', declaration: TokenDeclaration) => void,
): Map<string, CascadedLonghand> {
  const cascaded = new Map<string, CascadedLonghand>()
  const firstNested = block.findIndex(({ isNested }) => isNested)
  const ownDeclarations = firstNested < 0 ? block : block.slice(0, firstNested)
  for (const declaration of ownDeclarations) {
    const read = readDeclaration(declaration.tokens)
    if (!read) {
      refuse('value', declaration)
      continue
    }
    for (const [property, value] of read.longhands) {
      const earlier = cascaded.get(property)
      if (earlier?.isImportant && !read.isImportant) continue
      if (earlier && !mayBeCss(selectors, property, value)) refuse('value', declaration)
      else cascaded.set(property, { value, declaration, isImportant: read.isImportant })
    }
  }
  for (const declaration of block.slice(ownDeclarations.length)) refuse('nested', declaration)
  return cascaded
}

/**
 * Tells whether a value may override an earlier one, as it does in a browser if it is valid CSS. Words and numbers that no selector of
 * the rule allows count as invalid. A call may be valid; it overrides, and is dropped later.
 */
function mayBeCss(selectors: readonly CustomizableSelector[], property: string, value: string): boolean {
  const settable = selectors.filter((selector) => propertiesOf(selector).has(property))
  if (settable.length === 0 || value.includes('(')) return true
  return settable.some((selector) => cleanValue(selector, property, value) !== undefined)
}
