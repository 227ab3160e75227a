import type { CustomizableSelector } from './selectors.ts'

/** One declaration: a longhand, and a value written from its parts. */
export type CleanDeclaration = readonly [property: string, value: string]

/** One rule of a customization after cleaning: plain data that JSON can represent. */
export interface CleanRule {
  selector: CustomizableSelector
  declarations: readonly CleanDeclaration[]
}

/**
 * Why something was dropped.
 *
 * - `atRule`: an `@` rule, with everything in it.
 * - `selector`: not one of the eighteen.
 * - `nested`: a rule inside a rule.
 * - `property`: not allowed for this selector.
 * - `value`: not an allowed value, or not CSS.
 * - `contrast`: invisible text, under 1.5 to 1.
 * - `length`: the stylesheet is longer than 131,072 characters.
 * - `count`: the stylesheet has over 512 blocks, 2,000 semicolons or 1,024 brackets, or what follows is over 2,000 checks.
 */
export type DropReason = 'atRule' | 'selector' | 'nested' | 'property' | 'value' | 'contrast' | 'length' | 'count'

/** A part of the stylesheet that has no effect, for the developer. */
export interface Dropped {
  reason: DropReason
  /** The dropped text, shortened to 80 characters: a selector, an at-rule, a declaration. */
  what: string
  /** From 1; absent if unknown. */
  line?: number
}

/** Text that is hard to read: under 4.5 to 1 (WCAG 2.2, 1.4.3). */
export interface LowContrast {
  /** The selector that gives the text or its background a color. */
  selector: CustomizableSelector
  /** From 1 to 21. */
  ratio: number
}

/** A stylesheet after cleaning. */
export interface CleanCustomization {
  rules: CleanRule[]
  dropped: Dropped[]
  lowContrast: LowContrast[]
}
