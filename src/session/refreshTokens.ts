import { call } from '../client/call.ts'
import type { Client } from '../client/createClient.ts'
import { secretHash } from '../client/identify.ts'
import { AuthError } from '../errors.ts'
import type { AuthenticationResult } from '../wire/operations.ts'
import { type Tokens, userOf } from './tokens.ts'

/** Exchanges the refresh token for new tokens (docs/protocol.md §5.4). */
export async function refreshTokens(
  client: Client,
  tokens: Tokens,
  legacy: boolean,
): Promise<AuthenticationResult | undefined> {
  const { refreshToken, deviceKey } = tokens
  if (!refreshToken) throw new AuthError('sessionEnded')
  if (!legacy) {
    const input = { RefreshToken: refreshToken, ClientId: client.clientId, ...(deviceKey && { DeviceKey: deviceKey }) }
    return (await call(client, 'GetTokensFromRefreshToken', input)).AuthenticationResult
  }
  const hash = await secretHash(client, userOf(tokens).username)
  const response = await call(
    client,
    'InitiateAuth',
    {
      AuthFlow: 'REFRESH_TOKEN_AUTH',
      ClientId: client.clientId,
      AuthParameters: {
        REFRESH_TOKEN: refreshToken,
        ...(deviceKey && { DEVICE_KEY: deviceKey }),
        ...(hash && { SECRET_HASH: hash }),
      },
    },
    { retry: 'always' },
  )
  return response.AuthenticationResult
}
