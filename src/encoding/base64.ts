import type { Bytes } from './bytes.ts'

export const bytesToBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes))

/** @throws {DOMException} for text that isn't base64. */
export const base64ToBytes = (text: string): Bytes =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0))

/** Encodes with the URL-safe alphabet, without padding (RFC 4648, section 5). */
export const bytesToBase64Url = (bytes: Uint8Array): string =>
  bytesToBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')

/** @throws {DOMException} for text that isn't base64url. */
export const base64UrlToBytes = (text: string): Bytes => base64ToBytes(text.replaceAll('-', '+').replaceAll('_', '/'))
