import { decodeJwt, type JWTPayload } from 'jose'

/** Returns the claims of a JWT, without verifying it. Returns `undefined` for anything that isn't one. */
export function decodeToken(token: unknown): JWTPayload | undefined {
  try {
    return decodeJwt(String(token))
  } catch {
    return undefined
  }
}
