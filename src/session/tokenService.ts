import { raceAbort } from '../async/raceAbort.ts'
import { call } from '../client/call.ts'
import type { Client } from '../client/createClient.ts'
import { AuthError } from '../errors.ts'
import type { AuthenticationResult } from '../wire/operations.ts'
import { refreshTokens as refreshByService } from './refreshTokens.ts'
import type { SessionTokens, Tokens } from './tokens.ts'

/** How a session's tokens are refreshed and revoked. */
export interface TokenServiceOptions {
  /**
   * Refreshes with REFRESH_TOKEN_AUTH, for emulators and old stacks that lack GetTokensFromRefreshToken. Fails for app clients with
   * refresh token rotation (docs/protocol.md §5.4). Default: `false`, or `true` if the client has a `secretHash`.
   */
  legacyRefresh?: boolean | undefined
  /**
   * Refreshes the tokens, in place of the service's operation: a server of yours may hold the refresh token, and the session have none.
   * Return the new tokens in the shape of the service's `AuthenticationResult`. Throw `AuthError('sessionEnded')` to end the session;
   * any other error, or 15 seconds without a result, keeps it. Default: GetTokensFromRefreshToken.
   */
  refreshTokens?: ((tokens: SessionTokens, signal: AbortSignal) => Promise<AuthenticationResult>) | undefined
  /**
   * Revokes the tokens after a sign-out, and those that a sign-in replaces or doesn't use. Errors are ignored. Default: RevokeToken, if there is a
   * refresh token.
   */
  revokeTokens?: ((tokens: SessionTokens, signal: AbortSignal) => Promise<unknown>) | undefined
}

export interface TokenService {
  /** @throws {AuthError} `sessionEnded`, `unavailable`, `timedOut` … */
  refresh: (tokens: Tokens) => Promise<AuthenticationResult | undefined>
  revoke: (tokens: Tokens, signal?: AbortSignal) => Promise<void>
  /** As `revoke`, and ends the session at the pool's domain too where the pool tracks sessions. */
  revokeLinked: (tokens: Tokens, signal?: AbortSignal) => Promise<void>
}

/** How long, in milliseconds, a function of the host app may take. */
const HOST_LIMIT = 15_000

export function createTokenService(client: Client, options: TokenServiceOptions): TokenService {
  const { refreshTokens, revokeTokens, legacyRefresh = client.secretHash !== undefined } = options
  const revoke: TokenService['revoke'] = async (tokens, signal) => {
    if (revokeTokens) await askHost(revokeTokens, tokens, signal)
    else if (tokens.refreshToken)
      await call(client, 'RevokeToken', { Token: tokens.refreshToken, ClientId: client.clientId }, { signal })
  }
  return {
    refresh: (tokens) =>
      refreshTokens ? askHost(refreshTokens, tokens) : refreshByService(client, tokens, legacyRefresh),
    revoke,
    revokeLinked: async (tokens, signal) => {
      if (revokeTokens || !tokens.refreshToken) return revoke(tokens, signal)
      const input = { Token: tokens.refreshToken, ClientId: client.clientId }
      try {
        await call(client, 'RevokeToken', { ...input, RevokeAssociatedSessions: 'LINKED' }, { signal })
      } catch (error) {
        // The token must be revoked where the service refuses the parameter, too.
        if (!(error instanceof AuthError) || error.retryable || error.code === 'aborted') throw error
        await revoke(tokens, signal)
      }
    },
  }
}

async function askHost<Result>(
  ask: (tokens: SessionTokens, signal: AbortSignal) => Promise<Result>,
  { accessToken, idToken, refreshToken, deviceKey }: Tokens,
  signal = AbortSignal.timeout(HOST_LIMIT),
): Promise<Result> {
  const tokens = { accessToken, idToken, ...(refreshToken && { refreshToken }), ...(deviceKey && { deviceKey }) }
  try {
    return await raceAbort(ask(tokens, signal), signal)
  } catch (error) {
    if (error instanceof AuthError) throw error
    throw new AuthError(signal.aborted ? 'timedOut' : 'unavailable', { retryable: true })
  }
}
