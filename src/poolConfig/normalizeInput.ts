import { moduleNotLoaded } from '../client/moduleNotLoaded.ts'
import type { PoolSettings } from '../wire/poolSettings.ts'
import { phoneNumberModule } from './phoneNumberModule.ts'
import { phoneDigits, phoneText, readWithoutParser } from './phoneText.ts'
import { visibleText, withAsciiDigits, withoutInvisible } from './typedText.ts'

/**
 * Returns the identifier to send. A number with `+` or `00` becomes E.164, any other text stays what the user sees. Keeps the case, which
 * distinguishes users in a case-sensitive pool (docs/protocol.md §7.4).
 *
 * @throws {AuthError} `offline` if the phone number parser can't be loaded.
 */
export async function normalizeUsername(
  typed: string,
  { usernameAttributes = [], aliasAttributes = [] }: PoolSettings,
): Promise<string> {
  const text = visibleText(typed)
  const accepted: string[] = [...usernameAttributes, ...aliasAttributes]
  const phoneNumber = await toE164(text)
  if (phoneNumber) return phoneNumber
  const otherNumber = accepted.includes('phone_number') ? readWithoutParser(text) : undefined
  return otherNumber ?? (accepted.includes('email') ? toEmail(text) : text)
}

/**
 * Returns the attribute value to send. Only `phone_number` is a phone number. What a pool's own attributes mean is unknown: they are sent
 * as typed, without surrounding whitespace.
 *
 * @throws {AuthError} `offline` if the phone number parser can't be loaded.
 */
export async function normalizeAttribute(name: string, typed: string): Promise<string> {
  if (name.includes(':')) return typed.trim()
  const text = visibleText(typed)
  if (name === 'phone_number') return (await toE164(text)) ?? readWithoutParser(text) ?? text
  return name === 'email' ? toEmail(text) : text
}

/**
 * Returns the code to send: letters, and digits as 0–9, without separators and what came along with pasted text (docs/protocol.md §7.8). A
 * code of other characters only loses its whitespace: its separators may be part of it.
 */
export function normalizeCode(typed: string): string {
  const text = withAsciiDigits(withoutInvisible(typed))
  const [code = ''] = /[\p{L}\p{M}\p{N}](?:.*[\p{L}\p{M}\p{N}])?/su.exec(text) ?? []
  const plain = code.replace(HYPHEN_LETTERS, '').replace(CODE_SEPARATORS, '')
  return /^[\p{L}\p{M}\p{N}]+$/u.test(plain) ? plain : text.replace(/\s/g, '')
}

/** Letters that Japanese and Arabic keyboards write as a hyphen between digits. */
const HYPHEN_LETTERS = /(?<=\d)[\u30FC\uFF70\u0640]+(?=\d)/g

/** Spaces, dashes, brackets, quotes, dots, lines, and what makes a digit a keycap. */
const CODE_SEPARATORS =
  /[\s\p{Z}\p{Pd}\p{Ps}\p{Pe}\p{Pi}\p{Pf}\p{Pc}\p{DI}\p{Me}.,:;/\\'"*#|~`\u00B4\u00B7\u02D7\u060C\u061B\u066B\u066C\u0964\u2022\u2027\u2043\u2044\u2212\u2215\u2219\u223C\u22C5\u2502\u2500\u3001\u3002\u30FB\uFF0C\uFF0E\uFF0F\uFF1A\uFF5E\uFF61\uFF65]/gu

/** Returns a number with `+` or `00` in E.164. A national number has no country here, so that only a phone field can read it. */
async function toE164(text: string): Promise<string | undefined> {
  if (!/^(\+|00)/.test(phoneDigits(phoneText(text)))) return undefined
  try {
    return (await phoneNumberModule.fetch()).parsePhoneNumber(text)?.e164
  } catch {
    return readWithoutParser(text) ?? moduleNotLoaded()
  }
}

/** Rewrites an email address typed with a full-width keyboard: `ａｎｎ＠ｅｘａｍｐｌｅ．ｃｏｍ`. No address has these characters. */
function toEmail(text: string): string {
  const address = text
    .replace(/[\uFF01-\uFF5E]/g, (character) => character.normalize('NFKC'))
    .replace(/[\u3002\uFF61]/g, '.')
  return /^[^\s@]+@[^\s@]+$/.test(address) ? address : text
}
