import type { CustomizableSelector } from './selectors.ts'

/** One declaration: a longhand and a value that the grammar wrote itself. */
export type CleanDeclaration = readonly [property: string, value: string]

/** One rule of a customization after cleaning: plain data, fit for JSON. */
export interface CleanRule {
  selector: CustomizableSelector
  declarations: readonly CleanDeclaration[]
}

/**
 * Why a thing was dropped. `atRule`: an `@` rule, with all that it holds. `selector`: not one of the eighteen. `nested`: a rule inside
 * a rule. `property`: not for this selector. `value`: outside the grammar, or not CSS. `contrast`: under 1.5 to 1. `length`: the sheet is
 * over {@link MAX_CHARACTERS}. `count`: it has over {@link MAX_RULES} blocks, over {@link MAX_DECLARATIONS} semicolons, over
 * {@link MAX_BRACKETS} brackets, or what follows is over {@link MAX_CHECKS}.
 */
export type DropReason = 'atRule' | 'selector' | 'nested' | 'property' | 'value' | 'contrast' | 'length' | 'count'

/** Something of the sheet that has no effect, for the developer. */
export interface Dropped {
  reason: DropReason
  /** What it was, shortened to 80 characters: a selector, an at-rule, a declaration. */
  what: string
  /** From 1; absent where the place is not known. */
  line?: number
}

/** Text that is hard to read: under 4.5 to 1 (WCAG 2.2, 1.4.3). */
export interface LowContrast {
  /** The selector that gives the text or its background a colour. */
  selector: CustomizableSelector
  /** From 1 to 21. */
  ratio: number
}

/** A style sheet after cleaning. */
export interface CleanCustomization {
  rules: CleanRule[]
  dropped: Dropped[]
  lowContrast: LowContrast[]
}

/** The longest sheet that the service stores: the model's maximum of `SetUICustomization` (docs/protocol.md 8.1). */
const MAX_CHARACTERS = 131_072

/**
 * Blocks in a sheet, rules inside of rules and declarations in braces included. A sheet with one rule a selector has 18. Over it, the
 * sheet is not even parsed: a browser may fall over a deep nest.
 */
export const MAX_RULES = 512

/** Semicolons in a sheet. The template of AWS has about 50; a browser takes its time for some ten thousands. */
const MAX_DECLARATIONS = 2_000

/** Opening brackets in a sheet, round and square. Chromium falls over `:is(:is(…` some thousands deep. */
const MAX_BRACKETS = 1_024

/** Longhands that are checked in a sheet, each once for each selector of its rule. The template of AWS has about 150. */
export const MAX_CHECKS = 2_000

/** Characters of a value that make it one check more: a gradient takes as long as some colours. */
const CHARACTERS_OF_A_CHECK = 25

/** How many checks the longhands of a rule are for one selector. */
export const checksOf = (longhands: readonly (readonly [property: string, value: string])[]): number =>
  longhands.reduce((sum, [, { length }]) => sum + 1 + Math.floor(length / CHARACTERS_OF_A_CHECK), 0)

/** Reports that are kept, so that a hostile sheet does not fill a console. */
const MAX_REPORTS = 200

const LONGEST_REPORT = 80

/** A list of reports that stops growing at {@link MAX_REPORTS} and keeps each one short. */
export function reporter(dropped: Dropped[]) {
  return (reason: DropReason, what: string, line?: number): void => {
    if (dropped.length >= MAX_REPORTS) return
    const short = what
      .slice(0, 4 * LONGEST_REPORT)
      .replaceAll(/\s+/g, ' ')
      .trim()
      .slice(0, LONGEST_REPORT)
    dropped.push({ reason, what: short, ...(line !== undefined && { line }) })
  }
}

/** Reports in the order of the sheet, those without a place last. */
export const inOrder = (dropped: readonly Dropped[]): Dropped[] =>
  [...dropped].sort((a, b) => (a.line ?? MAX_CHARACTERS) - (b.line ?? MAX_CHARACTERS))

/** What makes a sheet too large to be read, if anything does. Counts; does not parse. */
export function excess(css: string): ['length' | 'count', string] | undefined {
  if (css.length > MAX_CHARACTERS) return ['length', `${css.length} characters`]
  const blocks = countOf(css, '{')
  if (blocks > MAX_RULES) return ['count', `${blocks} blocks`]
  const declarations = countOf(css, ';')
  if (declarations > MAX_DECLARATIONS) return ['count', `${declarations} declarations`]
  const brackets = countOf(css, '(') + countOf(css, '[')
  return brackets > MAX_BRACKETS ? ['count', `${brackets} brackets`] : undefined
}

function countOf(css: string, mark: string): number {
  let count = 0
  for (let at = css.indexOf(mark); at >= 0; at = css.indexOf(mark, at + 1)) count++
  return count
}
