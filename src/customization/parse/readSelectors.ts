import { plainText, trimSpaces } from './plainText.ts'

const NAME = '-?[a-z_][\\w-]*'
/** A tag or `*`, then classes, ids, attributes and states, without escapes and namespaces. */
const COMPOUND = new RegExp(
  String.raw`^(?:\*|${NAME})?(?:[.#]${NAME}|\[[^\]"'\\]*(?:"")?[^\]"'\\]*\]|::?${NAME}(?:\([^()]*\))?)*$`,
  'i',
)

/** The longest list that is read, in characters. All eighteen selectors take 500. */
const MAX_LENGTH = 8_000

/**
 * Reads a list of selectors. Names of states become lowercase.
 *
 * @param prelude the text before the block of a rule
 * @returns `undefined` if one of them may not be a selector: CSS then drops the whole rule.
 */
export function readSelectors(prelude: string): string[] | undefined {
  if (prelude.length > MAX_LENGTH) return undefined
  const selectors = splitAtCommas(plainText(prelude)).map(trimSpaces)
  return selectors.every(isSelector) ? selectors.map(lowercaseState) : undefined
}

/** Splits at commas outside of brackets. */
function splitAtCommas(text: string): string[] {
  const selectors = ['']
  let depth = 0
  for (const piece of text.split(/([,()[\]])/)) {
    if (piece === '(' || piece === '[') depth++
    if (piece === ')' || piece === ']') depth--
    if (piece === ',' && depth === 0) selectors.push('')
    else selectors[selectors.length - 1] += piece
  }
  return selectors
}

/** A combinator between compounds: `>`, `+`, `~` or spaces, outside of brackets. */
function isSelector(text: string): boolean {
  const compounds = text.split(/[ \t\r\n\f]*[>+~][ \t\r\n\f]*|[ \t\r\n\f]+/)
  return compounds.every((compound) => compound !== '' && COMPOUND.test(compound))
}

const lowercaseState = (selector: string) => selector.replace(/:[a-z]+$/i, (state) => state.toLowerCase())
