import { bytesToBase64Url } from '../../encoding/base64.ts'
import { bytesToHex, bytesToInteger } from '../../encoding/hex.ts'

type Random = (length: number) => Uint8Array

/** Returns 16 bytes as a version 4 UUID. */
export function toUuid(bytes: Uint8Array): string {
  const marked = Uint8Array.from(bytes)
  marked[6] = (marked[6]! & 0x0f) | 0x40
  marked[8] = (marked[8]! & 0x3f) | 0x80
  return bytesToHex(marked).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

export const randomUuid = (random: Random) => toUuid(random(16))

/** Returns random letters, digits, `-` and `_`, for sessions and refresh tokens. */
export const randomOpaque = (random: Random, length: number) => bytesToBase64Url(random(length))

/** Returns six random digits. */
export const randomCode = (random: Random) => String(bytesToInteger(random(8)) % 1_000_000n).padStart(6, '0')

/** Returns a random password that satisfies any policy that AWS accepts. */
export const randomPassword = (random: Random, length: number) => `Aa1!${bytesToHex(random(Math.ceil(length / 2) + 4))}`
