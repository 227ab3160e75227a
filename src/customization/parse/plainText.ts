const STRING = String.raw`"(?:[^"\\\n\r\f]|\\[\s\S])*"|'(?:[^'\\\n\r\f]|\\[\s\S])*'`
const COMMENT = String.raw`\/\*[\s\S]*?(?:\*\/|$)`
const GAP = String.raw`[ \t\r\n\f]*`
const URL = String.raw`\burl\(${GAP}(?:(?:${STRING}|[^"'()\\ \t\r\n\f]+)${GAP})?\)`

const HIDDEN = new RegExp(`${COMMENT}|${URL}|${STRING}`, 'gi')

/**
 * Returns a piece of a stylesheet without what a customization never needs: a comment becomes a space, because it separates words, an
 * address becomes `url()`, and a string becomes an empty one.
 */
export function plainText(piece: string): string {
  const text = piece.replaceAll(HIDDEN, (hidden) => {
    if (hidden.startsWith('/*')) return ' '
    return /^url/i.test(hidden) ? 'url()' : '""'
  })
  return trimSpaces(text)
}

/** Removes the spaces of CSS at both ends. Other spaces of Unicode are letters in CSS. */
export function trimSpaces(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && isSpace(text[start])) start++
  while (end > start && isSpace(text[end - 1])) end--
  return text.slice(start, end)
}

const isSpace = (character: string | undefined) => character !== undefined && ' \t\r\n\f'.includes(character)
