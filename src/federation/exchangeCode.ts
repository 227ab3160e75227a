import { decodeJwt } from 'jose'
import {
  allowInsecureRequests,
  authorizationCodeGrantRequest,
  clockSkew,
  customFetch,
  None,
  processAuthorizationCodeResponse,
  validateAuthResponse,
} from 'oauth4webapi'
import type { Client } from '../client/createClient.ts'
import { measureRequest } from '../client/measureRequest.ts'
import { AuthError } from '../errors.ts'
import { isIssuerOf } from '../session/issuer.ts'
import { issuedAt } from '../session/tokens.ts'
import type { AuthenticationResult } from '../wire/operations.ts'
import type { Callback } from './callback.ts'
import { readTokenError } from './tokenError.ts'

/** How long, in milliseconds, the exchange may take. */
const TIME_LIMIT = 15_000

/**
 * Exchanges the code of an answer for tokens, and checks the ID token: issuer, audience, nonce, expiry (docs/protocol.md §9.2).
 *
 * @param origin The origin of the domain.
 * @throws {AuthError} `challengeExpired`, `untrustedServer`, `misconfigured`, `offline` …
 */
export async function exchangeCode(client: Client, origin: string, callback: Callback): Promise<AuthenticationResult> {
  try {
    const send = prepareRequest(client, origin, callback)
    return await reportExchange(client, async (receive) => {
      const response = await send()
      receive(response)
      return readTokens(client, origin, callback, response)
    })
  } catch (reason) {
    throw readTokenError(reason)
  }
}

/** Reports an exchange to the host app's monitoring, with the error that it fails with. */
async function reportExchange<Result>(
  client: Client,
  exchange: (receive: (response: Response) => void) => Promise<Result>,
): Promise<Result> {
  const { receive, end } = measureRequest(client, 'Token_POST')
  try {
    const result = await exchange(receive)
    end()
    return result
  } catch (reason) {
    const error = readTokenError(reason)
    end(error)
    throw error
  }
}

/** Returns what sends the code. Throws for an answer of another service, whose code isn't sent. */
function prepareRequest(client: Client, origin: string, { request, parameters }: Callback): () => Promise<Response> {
  const named = parameters.get('iss')
  if (named !== null && !isIssuerOf(client, named)) throw foreignIssuer()
  const server = { issuer: named ?? origin, token_endpoint: `${origin}/oauth2/token` }
  const oauthClient = { client_id: client.clientId }
  const answer = validateAuthResponse(server, oauthClient, parameters, request.state)
  const { redirectUri, verifier } = request
  return () =>
    authorizationCodeGrantRequest(server, oauthClient, None(), answer, redirectUri, verifier, {
      [customFetch]: (url, { signal, ...init }) =>
        client.fetch(url, { ...init, cache: 'no-store', ...(signal && { signal }) }),
      // The settings allow http on a loopback address only.
      [allowInsecureRequests]: origin.startsWith('http:'),
      signal: AbortSignal.timeout(TIME_LIMIT),
    })
}

async function readTokens(
  client: Client,
  origin: string,
  { request }: Callback,
  response: Response,
): Promise<AuthenticationResult> {
  const idToken = await peekIdToken(response)
  // A pool has issuers of several forms, all of which are its own.
  const issuer = idToken && decodeJwt(idToken).iss
  if (issuer !== undefined && !isIssuerOf(client, issuer)) throw foreignIssuer()
  // By the clock of the service: this device's may be wrong. The nonce ensures that the token is new.
  const skew = idToken ? Math.round((issuedAt({ idToken }) - Date.now()) / 1000) : 0
  const tokens = await processAuthorizationCodeResponse(
    { issuer: issuer ?? origin },
    { client_id: client.clientId, [clockSkew]: skew },
    response,
    { expectedNonce: request.nonce, requireIdToken: true },
  )
  return {
    AccessToken: tokens.access_token,
    ...(tokens.id_token !== undefined && { IdToken: tokens.id_token }),
    ...(tokens.refresh_token !== undefined && { RefreshToken: tokens.refresh_token }),
    ...(tokens.expires_in !== undefined && { ExpiresIn: tokens.expires_in }),
    TokenType: 'Bearer',
  }
}

/** Returns the ID token of a response before it is checked. */
async function peekIdToken(response: Response): Promise<string | undefined> {
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => undefined)
  const isObject = typeof body === 'object' && body !== null
  return isObject && 'id_token' in body && typeof body.id_token === 'string' ? body.id_token : undefined
}

const foreignIssuer = () => new AuthError('untrustedServer', { fault: 'ForeignIssuer' })
