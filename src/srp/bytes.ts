export type Bytes = Uint8Array<ArrayBuffer>

const encoder = new TextEncoder()

export const utf8 = (text: string): Bytes => encoder.encode(text)

export const hexToInteger = (hex: string): bigint => BigInt(`0x${hex}`)

export const integerToHex = (integer: bigint): string => integer.toString(16)

/**
 * A non-negative integer as its shortest two's-complement bytes: no leading zero byte, except one
 * where the top bit would read as a sign. Every integer that is hashed goes through here
 * (reference 4.2); fixed-width padding breaks about one sign-in in 256.
 */
export function integerToBytes(integer: bigint): Bytes {
  let hex = integer.toString(16)
  if (hex.length % 2) hex = `0${hex}`
  if (hex[0]! >= '8') hex = `00${hex}`
  const bytes = new Uint8Array(hex.length / 2)
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16)
  return bytes
}

export function bytesToInteger(bytes: Uint8Array): bigint {
  let hex = '0x0'
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0')
  return BigInt(hex)
}

export function concat(...parts: Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

export const bytesToBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes))

export const base64ToBytes = (text: string): Bytes =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0))

export const sha256 = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))

export const randomBytes = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length))
