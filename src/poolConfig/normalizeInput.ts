/**
 * The identifier as it is sent: without surrounding white space, which can never be part of one, and in
 * one Unicode form. Its case is kept: in a case-sensitive pool another case is another user (reference 7.4).
 */
export const normalizeUsername = (typed: string): string => normalizePhone(typed.trim().normalize('NFC'))

/** An attribute as it is sent. */
export const normalizeAttribute = (typed: string): string => normalizePhone(typed.trim())

/** `+44 (20) 7946-0000` → `+442079460000`, the only form that the service takes (reference 7.5). */
const normalizePhone = (text: string): string =>
  /^\+(?:[\s().-]*\d){7,15}$/.test(text) ? text.replace(/[\s().-]/g, '') : text

/** A code as it is sent: people paste it with spaces (reference 3.3). */
export const normalizeCode = (typed: string): string => typed.replace(/\s/g, '')
