import type { CleanDeclaration, CleanRule } from '../policy/cleanCustomization.ts'
import { type CleanedDeclaration, cleanDeclaration } from '../policy/cleanDeclaration.ts'
import type { Report } from '../policy/reports.ts'
import { type CustomizableSelector, propertiesOf } from '../policy/selectors.ts'
import type { Sources } from '../policy/sources.ts'
import type { ExpandedDeclaration } from './expandDeclaration.ts'
import type { SourceText } from './splitStylesheet.ts'

/** A declaration of a block, as written and expanded. `undefined` if it is none. */
export type BlockDeclaration = readonly [source: SourceText, expanded: ExpandedDeclaration | undefined]

interface Cascaded {
  declaration: CleanDeclaration
  isImportant: boolean
}

/**
 * Returns one rule per selector, after the cascade within the block: a later declaration overrides an earlier one, and an important one
 * overrides others. One that is dropped overrides nothing. Reports each declaration once, however many selectors refuse it.
 */
export function cleanBlock(
  block: readonly BlockDeclaration[],
  selectors: readonly CustomizableSelector[],
  sources: Sources,
  report: Report,
): CleanRule[] {
  const cascades = selectors.map((selector) => ({ selector, values: new Map<string, Cascaded>() }))
  for (const [source, expanded] of block) {
    const refusals = cascades.flatMap(({ selector, values }) => {
      const { longhands, refused } = cleanFor(selector, expanded)
      for (const declaration of longhands) {
        sources.set(declaration, source)
        override(values, { declaration, isImportant: expanded?.isImportant ?? false })
      }
      return refused ?? []
    })
    if (refusals[0]) report(refusals[0], source.text, source.line)
  }
  return cascades.flatMap(({ selector, values }) => {
    const declarations = [...values.values()].map(({ declaration }) => declaration)
    return declarations.length > 0 ? [{ selector, declarations }] : []
  })
}

function cleanFor(selector: CustomizableSelector, expanded: ExpandedDeclaration | undefined): CleanedDeclaration {
  if (!expanded) return { longhands: [], refused: 'value' }
  const mayBeSet = expanded.names.some((name) => propertiesOf(selector).has(name))
  if (!mayBeSet) return { longhands: [], refused: 'property' }
  if (!expanded.longhands) return { longhands: [], refused: 'value' }
  return cleanDeclaration(selector, expanded.longhands)
}

function override(values: Map<string, Cascaded>, later: Cascaded): void {
  const [property] = later.declaration
  const earlier = values.get(property)
  if (!earlier?.isImportant || later.isImportant) values.set(property, later)
}
