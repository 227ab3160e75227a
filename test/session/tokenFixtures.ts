import { UnsecuredJWT } from 'jose'
import type { AuthenticationResult } from '../../src/wire/operations.ts'
import { clientId, userPoolId } from '../support/fakeService.ts'

export const START = Date.UTC(2025, 2, 4, 9)
export const SECOND = 1_000
export const HOUR = 3_600 * SECOND

export interface Issue {
  /** When the service issues the tokens, in milliseconds since the epoch. */
  at?: number
  /** The lifetime of the access token, in seconds. */
  life?: number
  client?: string
  /** Claims that replace or add to those of the ID token, and of the access token. */
  id?: Record<string, unknown>
  access?: Record<string, unknown>
}

/** Creates tokens with the claims of docs/protocol.md §5.2. Nothing here verifies a signature, so they have none. */
export function issue({ at = START, life = 3600, client = clientId, id, access }: Issue = {}) {
  const iss = `https://cognito-idp.eu-west-1.amazonaws.com/${userPoolId}`
  const common = { iss, sub: 'sub-1', iat: at / SECOND, exp: at / SECOND + life }
  return {
    AccessToken: encode({ ...common, token_use: 'access', client_id: client, username: 'ann', ...access }),
    IdToken: encode({ ...common, token_use: 'id', aud: client, 'cognito:username': 'ann', ...id }),
    TokenType: 'Bearer',
    ExpiresIn: life,
  } satisfies AuthenticationResult
}

const encode = (claims: Record<string, unknown>) => new UnsecuredJWT(claims).encode()
