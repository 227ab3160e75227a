import { decodeProtectedHeader } from 'jose'

/** Returns whether a token is an ID or access token. The local pool's refresh tokens are opaque. */
export function isJwt(token: string): boolean {
  try {
    return decodeProtectedHeader(token).alg !== undefined
  } catch {
    return false
  }
}
