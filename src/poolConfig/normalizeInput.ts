/**
 * Returns the identifier to send: without surrounding whitespace, which can't be part of one, and in Unicode form NFC. Keeps the case,
 * which distinguishes users in a case-sensitive pool (docs/protocol.md §7.4).
 */
export const normalizeUsername = (typed: string): string => normalizePhone(typed.trim().normalize('NFC'))

/** Returns the attribute value to send: without surrounding whitespace, a phone number in E.164 format. */
export const normalizeAttribute = (typed: string): string => normalizePhone(typed.trim())

/** `+44 (20) 7946-0000` → `+442079460000`, the only format that the service accepts (docs/protocol.md §7.5). */
const normalizePhone = (text: string): string =>
  /^\+(?:[\s().-]*\d){7,15}$/.test(text) ? text.replace(/[\s().-]/g, '') : text

/** Returns the code to send: users paste codes with spaces (docs/protocol.md §3.3). */
export const normalizeCode = (typed: string): string => typed.replace(/\s/g, '')
