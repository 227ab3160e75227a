import { decodeJwt, type JWTPayload } from 'jose'
import { AuthError } from '../errors.ts'
import type { AuthenticationResult } from '../wire/operations.ts'

/** The signed-in person as the ID token describes them. For display: a server must verify the token itself. */
export interface User {
  /** Never changes. Equals `sub` in pools where people sign in by e-mail or phone. */
  readonly username: string
  /** The stable id of the user. */
  readonly sub: string
  readonly email?: string
  readonly phoneNumber?: string
  /** Every claim of the ID token, attributes included (`given_name`, `custom:department`). */
  readonly claims: Readonly<JWTPayload>
}

export interface Tokens {
  readonly accessToken: string
  readonly idToken: string
  readonly refreshToken?: string
  /** Of a tracked device: refreshing takes it along (reference 5.4). */
  readonly deviceKey?: string
  /** Milliseconds that the service's clock is ahead of this one. */
  readonly drift: number
}

/** Milliseconds before its end at which a long-lived token is replaced. */
const MARGIN = 120_000

/**
 * What a sign-in or a refresh answered.
 *
 * @param now Milliseconds since the epoch, when the answer came.
 * @param previous Keeps its refresh token where the answer brings none (reference 5.4).
 * @throws {AuthError} `untrustedServer` when it holds no usable tokens of this app client.
 */
export function receiveTokens(
  result: AuthenticationResult | undefined,
  clientId: string,
  now: number,
  previous?: Tokens,
): Tokens {
  const { AccessToken: accessToken = '', IdToken: idToken = '' } = result ?? {}
  const refreshToken = result?.RefreshToken ?? previous?.refreshToken
  const deviceKey = result?.NewDeviceMetadata?.DeviceKey ?? decode(accessToken)?.device_key ?? previous?.deviceKey
  const tokens = { accessToken, idToken, drift: (decode(idToken)?.iat ?? 0) * 1000 - now }
  if (!isUsable(tokens, clientId)) throw new AuthError('untrustedServer', { fault: 'UnreadableTokens' })
  return withOptional(tokens, refreshToken, deviceKey)
}

/** What a storage held, checked as if a stranger had written it. */
export function parseTokens(text: string | null, clientId: string): Tokens | undefined {
  try {
    const { accessToken, idToken, refreshToken, deviceKey, drift } = JSON.parse(text ?? '')
    const tokens = { accessToken, idToken, drift }
    return Number.isFinite(drift) && isUsable(tokens, clientId)
      ? withOptional(tokens, refreshToken, deviceKey)
      : undefined
  } catch {
    return undefined
  }
}

/** The tracked device that an access token was issued to (reference 4.6). */
export function deviceKeyOf(accessToken: string): string | undefined {
  const key = decode(accessToken)?.device_key
  return typeof key === 'string' ? key : undefined
}

const withOptional = (tokens: Tokens, refreshToken: unknown, deviceKey: unknown): Tokens => ({
  ...tokens,
  ...(typeof refreshToken === 'string' && refreshToken && { refreshToken }),
  ...(typeof deviceKey === 'string' && { deviceKey }),
})

/** Both tokens can be read, are what they say, and belong to this app client (reference 5.2). */
function isUsable(tokens: Tokens, clientId: string): boolean {
  const access = decode(tokens.accessToken)
  const id = decode(tokens.idToken)
  return (
    access?.token_use === 'access' &&
    access.client_id === clientId &&
    id?.token_use === 'id' &&
    id.aud === clientId &&
    typeof access.exp === 'number' &&
    typeof id.iat === 'number' &&
    typeof id.sub === 'string'
  )
}

/** Whom the tokens of a sign-in belong to. */
export const readUser = ({ IdToken: idToken = '' }: AuthenticationResult): User => userOf({ idToken })

export function userOf(tokens: Pick<Tokens, 'idToken'>): User {
  const claims = decode(tokens.idToken) ?? {}
  const { sub = '', email, phone_number: phoneNumber, 'cognito:username': username } = claims
  return {
    username: typeof username === 'string' ? username : sub,
    sub,
    ...(typeof email === 'string' && { email }),
    ...(typeof phoneNumber === 'string' && { phoneNumber }),
    claims,
  }
}

/**
 * When the person last proved who they are, in milliseconds since the epoch by this device's clock: the token's `auth_time`,
 * which a refresh does not renew (reference 5.2).
 */
export function authenticatedAt({ idToken, drift }: Tokens): number {
  return Number(decode(idToken)?.auth_time ?? 0) * 1000 - drift
}

/** How long the access token will do, in milliseconds by the service's clock; negative once it has ended. */
export function remainingLife({ accessToken, drift }: Tokens, now: number): number {
  return (decode(accessToken)?.exp ?? 0) * 1000 - (now + drift)
}

/** Whether to refresh now: two minutes ahead of the end, less for tokens that live for minutes only. */
export function wantsRefresh(tokens: Tokens, now: number): boolean {
  const { exp = 0, iat = 0 } = decode(tokens.accessToken) ?? {}
  return remainingLife(tokens, now) < Math.min(MARGIN, ((exp - iat) * 1000) / 5)
}

function decode(token: unknown): JWTPayload | undefined {
  try {
    return decodeJwt(String(token))
  } catch {
    return undefined
  }
}
