import type { JWTPayload } from 'jose'
import { base64UrlToBytes } from '../encoding/base64.ts'

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Returns the claims of a JWT, without verifying it. Returns `undefined` for anything that isn't one. */
export function decodeToken(token: unknown): JWTPayload | undefined {
  const parts = String(token).split('.')
  try {
    const claims: unknown = JSON.parse(utf8.decode(base64UrlToBytes(parts[1] ?? '')))
    const isToken = parts.length === 3 && typeof claims === 'object' && claims !== null && !Array.isArray(claims)
    return isToken ? (claims as JWTPayload) : undefined
  } catch {
    return undefined
  }
}
