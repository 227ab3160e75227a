/** A character next to which an invisible one can matter: none of ASCII, the Latin script, spaces, and invisible ones themselves. */
const VISIBLE = String.raw`[^\p{ASCII}\p{Script=Latin}\p{Z}\p{DI}]`

/** What writing needs although it is invisible itself. */
const NEEDED = [
  // The tags of a regional flag.
  String.raw`\u{1F3F4}[\u{E0020}-\u{E007E}]+\u{E007F}`,
  // Variants of emoji and ideographs, and of digits as keycaps.
  String.raw`(?<=${VISIBLE})\p{VS}|\uFE0F(?=\u20E3)`,
  // Joiners between the letters of some scripts, and in emoji.
  String.raw`(?<=${VISIBLE}\p{VS}?)[\u034F\u180E\u200C\u200D](?=${VISIBLE})`,
].join('|')

const CONTROLS = String.raw`\p{DI}|[\uFFF9-\uFFFB]|(?![\t\n\v\f\r])\p{Cc}`

/** Created with the first text that isn't ASCII: that takes a browser a millisecond. */
let invisible: RegExp | undefined

/** Removes what no one can see: zero-width characters, direction marks, soft hyphens, control characters. Pasted text brings them. */
export function withoutInvisible(text: string): string {
  if (/^[ -~]*$/.test(text)) return text
  invisible ??= new RegExp(`(${NEEDED})|${CONTROLS}`, 'gu')
  return text.replace(invisible, '$1')
}

/** Returns a text as the user sees it: without invisible characters and surrounding whitespace, in Unicode form NFC. */
export const visibleText = (typed: string): string => withoutInvisible(typed.normalize('NFC')).trim().normalize('NFC')

/** Rewrites the digits of all scripts as 0–9: `１２３`, `١٢٣`, `१२३` → `123`. */
export const withAsciiDigits = (text: string): string =>
  text.replace(/\p{N}/gu, (character) => {
    const simple = character.normalize('NFKC')
    return /^\p{Nd}$/u.test(simple) ? String(digitValue(simple)) : character
  })

/** Returns the value of a decimal digit. Unicode encodes the digits of a script in one run from zero to nine. */
function digitValue(digit: string): number {
  const point = digit.codePointAt(0) ?? 0
  let runStart = point
  while (/\p{Nd}/u.test(String.fromCodePoint(runStart - 1))) runStart--
  return (point - runStart) % 10
}
