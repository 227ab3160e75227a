/**
 * The identifier as it is sent: without surrounding white space, which can never be part of one, and in
 * one Unicode form. Its case is kept: in a case-sensitive pool another case is another user (reference 7.4).
 */
export const normalizeUsername = (typed: string): string => typed.trim().normalize('NFC')

/** A code as it is sent: people paste it with spaces (reference 3.3). */
export const normalizeCode = (typed: string): string => typed.replace(/\s/g, '')
