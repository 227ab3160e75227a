/**
 * Splits a list of selectors. A comma inside brackets or a string does not separate.
 *
 * @param text a serialized `selectorText`
 */
export function splitSelectors(text: string): string[] {
  const selectors: string[] = []
  let start = 0
  let depth = 0
  let quote = ''
  for (let index = 0; index < text.length; index++) {
    const character = text[index]!
    if (character === '\\') index++
    else if (quote) quote = character === quote ? '' : quote
    else if (character === '"' || character === "'") quote = character
    else if (character === '(' || character === '[') depth++
    else if (character === ')' || character === ']') depth--
    else if (character === ',' && depth === 0) {
      selectors.push(text.slice(start, index).trim())
      start = index + 1
    }
  }
  return [...selectors, text.slice(start).trim()]
}
