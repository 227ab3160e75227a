import type { Language } from '../../../src/messages/language.ts'
import { en } from '../../../src/messages/locales/en.ts'

const ACCENTED: Record<string, string> = {
  a: 'àà',
  e: 'éé',
  i: 'îî',
  o: 'öö',
  u: 'ùù',
  A: 'ÀÀ',
  E: 'ÉÉ',
  I: 'ÎÎ',
  O: 'ÖÖ',
  U: 'ÙÙ',
}

/** Doubles the vowels, and adds a short word where a text has few of them, so that each is 40 % longer. Placeholders stay. */
function lengthen(text: string): string {
  const long = text.replaceAll(/\{\w+\}|[aeiou]/gi, (found) => ACCENTED[found] ?? found)
  const missing = Math.ceil(text.length * 1.4) - long.length
  return missing > 0 ? `${long} ${'ñ'.repeat(missing)}` : long
}

/** Returns a value with each of its texts changed. */
const changeTexts = (value: unknown, change: (text: string) => string): unknown =>
  typeof value === 'string'
    ? change(value)
    : Object.fromEntries(Object.entries(value as object).map(([name, member]) => [name, changeTexts(member, change)]))

/** Returns messages with every text in brackets. */
export const markTexts = <Texts extends object>(messages: Texts): Texts =>
  changeTexts(messages, (text) => `⟦${text}⟧`) as Texts

/** English with accents, in brackets, 40 % longer. Its formats are those of English. */
export const pseudoLanguage: Language = {
  ...(changeTexts(en, (text) => `⟦${lengthen(text)}⟧`) as Language),
  locale: 'en',
}

const TEXT_ATTRIBUTES = ['aria-label', 'alt', 'title', 'placeholder', 'aria-description', 'aria-roledescription']

/**
 * Returns the texts and text attributes of the kit that have words outside of brackets.
 *
 * @param known - Words that are data, such as names of devices.
 */
export function unmarkedTexts(known: readonly (string | RegExp)[] = []): string[] {
  const attributeTexts = [...document.querySelectorAll('*')].flatMap((element) =>
    TEXT_ATTRIBUTES.map((name) => element.getAttribute(name) ?? ''),
  )
  const texts = known.length ? shownTexts() : [document.querySelector('main')?.textContent ?? '']
  return [...texts, ...attributeTexts]
    .map((text) => known.reduce<string>((rest, word) => rest.replaceAll(word, ''), text))
    .map(withoutMarked)
    .filter((rest) => /\p{L}/u.test(rest))
}

/** The options of a select are names of countries, languages and time zones. */
const shownTexts = () =>
  [...document.querySelectorAll('.pg-root')].map((root) => {
    const copy = root.cloneNode(true) as Element
    for (const data of copy.querySelectorAll('select, svg, bdi, time, code')) data.remove()
    return copy.textContent ?? ''
  })

function withoutMarked(text: string): string {
  const rest = text.replaceAll(/⟦[^⟦⟧]*⟧/g, '')
  return rest === text ? text : withoutMarked(rest)
}
