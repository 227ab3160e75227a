import type { Bytes } from './bytes.ts'

export const bytesToHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

export const hexToInteger = (hex: string): bigint => BigInt(`0x${hex}`)

export const integerToHex = (integer: bigint): string => integer.toString(16)

export const bytesToInteger = (bytes: Uint8Array): bigint => hexToInteger(`0${bytesToHex(bytes)}`)

/**
 * Returns a non-negative integer as its shortest two's-complement bytes: no leading zero byte, except one if the top bit would
 * otherwise read as a sign. SRP hashes integers in this form (docs/protocol.md §4.2); fixed-width padding breaks one sign-in in 256.
 */
export function integerToBytes(integer: bigint): Bytes {
  let hex = integerToHex(integer)
  if (hex.length % 2) hex = `0${hex}`
  if (hex[0]! >= '8') hex = `00${hex}`
  const bytes = new Uint8Array(hex.length / 2)
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16)
  return bytes
}
