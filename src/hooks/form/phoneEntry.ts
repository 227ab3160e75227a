import type { CountryCode, PhoneNumber } from '../../poolConfig/phoneNumber.ts'
import type { phoneNumberModule } from '../../poolConfig/phoneNumberModule.ts'
import { phoneText } from '../../poolConfig/phoneText.ts'

export type PhoneParser = Awaited<ReturnType<typeof phoneNumberModule.fetch>>

/** What a phone field shows: a country and the text next to it. Together they mean one number. */
export interface PhoneEntry {
  /** `''` for a number that belongs to no country: `+800 …`. */
  country: CountryCode | ''
  text: string
}

/** Returns the number that an entry means, in E.164, or `undefined` if its text is not a phone number. */
export const entryToE164 = (parser: PhoneParser, entry: PhoneEntry): string | undefined => parse(parser, entry)?.e164

/** Returns the country to show while the user types: that of a complete number with `+` or `00`, otherwise the chosen one. */
export function countryWhileTyping(parser: PhoneParser, entry: PhoneEntry): PhoneEntry['country'] {
  if (!isInternational(entry.text)) return entry.country
  const parsed = parse(parser, entry)
  return parsed ? (parsed.country ?? '') : entry.country
}

/** Returns the entry in the format of its country. A text that is not a phone number stays as it is. */
export function formatEntry(parser: PhoneParser, entry: PhoneEntry): PhoneEntry {
  const parsed = parse(parser, entry)
  if (!parsed) return entry
  const own: PhoneEntry = { country: parsed.country ?? '', text: parsed.national }
  // Countries that share a calling code: a number that was typed without it keeps the chosen one.
  const candidates = isInternational(entry.text) ? [own] : [{ ...own, country: entry.country }, own]
  const same = candidates.find((candidate) => candidate.country && entryToE164(parser, candidate) === parsed.e164)
  return same ?? { country: '', text: parsed.e164 }
}

/** Returns the entry with its national digits in another country. */
export function moveEntry(parser: PhoneParser, entry: PhoneEntry, country: PhoneEntry['country']): PhoneEntry {
  const text = parse(parser, entry)?.national ?? withoutCallingCode(parser, entry.text)
  const moved = formatEntry(parser, { country, text })
  // Where calls abroad begin with 0, a national prefix would make it a number of yet another country.
  return moved.country === country ? moved : { country, text: text.replace(/^[(\s]*0+/, '') }
}

const parse = (parser: PhoneParser, { country, text }: PhoneEntry): PhoneNumber | undefined =>
  parser.parsePhoneNumber(text, country || undefined)

const INTERNATIONAL_PREFIX = /^(?:tel:)?[\s([]*(?:\+|00)[\s)\]]*/i

/** Returns whether a text has its calling code, or begins to. */
export const isInternational = (text: string): boolean => INTERNATIONAL_PREFIX.test(phoneText(text))

/** Returns what follows `+` or `00` and the calling code in an incomplete number. Any other text stays as typed. */
function withoutCallingCode(parser: PhoneParser, text: string): string {
  if (!isInternational(text)) return text
  const rest = phoneText(text).replace(INTERNATIONAL_PREFIX, '')
  const code = parser.phoneCountries('en').find(({ callingCode }) => rest.startsWith(callingCode))?.callingCode
  return rest.slice(code?.length).replace(/^[\s)\]./-]+/, '')
}
