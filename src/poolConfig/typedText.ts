/**
 * What {@link withoutInvisible} keeps or drops. The group holds what writing needs although it is invisible itself: joiners between the
 * letters of some scripts and in emoji, variation selectors of emoji and ideographs, and the tags of flags. None of them means anything
 * next to ASCII.
 */
const INVISIBLE =
  /(\u{1F3F4}[\u{E0020}-\u{E007E}]+\u{E007F}|\uFE0F(?=\u20E3)|(?<=[^\p{ASCII}\p{DI}])\p{VS}|(?<=[^\p{ASCII}\p{DI}]\p{VS}?)[\u034F\u180E\u200C\u200D](?=[^\p{ASCII}\p{DI}\p{Z}]))|\p{DI}|[\uFFF9-\uFFFB]|(?![\t\n\v\f\r])\p{Cc}/gu

/** Removes what no one can see: zero-width characters, direction marks, soft hyphens, control characters. Pasted text brings them. */
export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '$1')

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
