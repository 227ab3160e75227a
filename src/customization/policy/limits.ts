import type { DropReason } from './cleanCustomization.ts'

/** The longest stylesheet that the service stores: the maximum of `SetUICustomization` (docs/protocol.md §8.1). */
const MAX_CHARACTERS = 131_072

/**
 * Blocks in a stylesheet, nested rules and braces in declarations included. A stylesheet with one rule per selector has 18. Over the
 * limit, it is not even parsed, because a browser may crash on deep nesting.
 */
const MAX_BLOCKS = 512

/** Semicolons in a stylesheet. The AWS template has about 50; a browser is slow at tens of thousands. */
const MAX_SEMICOLONS = 2_000

/** Opening brackets in a stylesheet, round and square. Chromium crashes on `:is(:is(…` some thousands deep. */
const MAX_BRACKETS = 1_024

/** Longhands that are checked in a stylesheet, each once per selector of its rule. The AWS template has about 150. */
export const MAX_CHECKS = 2_000

/** Declarations of one rule that are read. */
export const MAX_DECLARATIONS_PER_RULE = 400

/** A value counts as one more check for each of these many characters: a long gradient takes as long as several colors. */
const CHARACTERS_PER_CHECK = 25

/** Counts the checks that the values of a declaration's longhands take for one selector. */
export function countChecks(values: readonly string[]): number {
  let checks = 0
  for (const value of values) checks += 1 + Math.floor(value.length / CHARACTERS_PER_CHECK)
  return checks
}

/** Returns the reason why a stylesheet is too large to be parsed, if it is. */
export function findExcess(css: string): { reason: DropReason; what: string } | undefined {
  if (css.length > MAX_CHARACTERS) return { reason: 'length', what: `${css.length} characters` }
  const blocks = countOccurrences(css, '{')
  if (blocks > MAX_BLOCKS) return { reason: 'count', what: `${blocks} blocks` }
  const declarations = countOccurrences(css, ';')
  if (declarations > MAX_SEMICOLONS) return { reason: 'count', what: `${declarations} declarations` }
  const brackets = countOccurrences(css, '(') + countOccurrences(css, '[')
  return brackets > MAX_BRACKETS ? { reason: 'count', what: `${brackets} brackets` } : undefined
}

function countOccurrences(css: string, character: string): number {
  let count = 0
  for (let at = css.indexOf(character); at >= 0; at = css.indexOf(character, at + 1)) count++
  return count
}
