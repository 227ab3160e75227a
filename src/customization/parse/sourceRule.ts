import type { Report } from '../policy/reports.ts'
import type { CustomizableSelector } from '../policy/selectors.ts'

/** The longhands that a rule sets, each once, after the cascade within the rule. */
export interface SourceLonghands {
  /** In the order of the stylesheet. */
  values: readonly (readonly [property: string, value: string])[]
  /** Returns the line of the declaration that sets a longhand. */
  lineOf: (property: string) => number | undefined
  /** Tells whether a shorthand only reset a longhand, which is not worth a report. */
  isReset: (property: string, value: string) => boolean
}

/** A style rule at the top of a stylesheet, before cleaning. */
export interface SourceRule {
  /** Decoded, as in `.label-customizable:hover`. */
  selectors: readonly string[]
  /** The selectors as one text, for reports. */
  text: string
  line: number | undefined
  /**
   * Reads the longhands that the rule sets. Reports the declarations that the reader itself drops.
   *
   * @param selectors the selectors of the rule that a customization may use
   */
  readLonghands: (selectors: readonly CustomizableSelector[]) => SourceLonghands
}

/**
 * Reads the style rules of a stylesheet, one after the other as the caller asks for them, and reports everything else in it.
 *
 * @param report is called in the order of the stylesheet, as far as the caller reads
 */
export type ReadRules = (css: string, report: Report) => Iterable<SourceRule>
