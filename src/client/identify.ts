import { AuthError } from '../errors.ts'
import type { Client } from './createClient.ts'

/** Returns the input members that identify the app client and the user. */
export async function identify(
  client: Client,
  username: string,
): Promise<{ ClientId: string; Username: string; SecretHash?: string }> {
  const hash = await secretHash(client, username)
  return { ClientId: client.clientId, Username: username, ...(hash && { SecretHash: hash }) }
}

/** As {@link identify}, for AuthParameters and ChallengeResponses, which spell the names differently. */
export async function identifyInChallenge(
  client: Client,
  username: string,
): Promise<{ USERNAME: string; SECRET_HASH?: string }> {
  const hash = await secretHash(client, username)
  return { USERNAME: username, ...(hash && { SECRET_HASH: hash }) }
}

/** Returns SECRET_HASH if the client computes one, for the username in the same request. @throws {AuthError} `unavailable`. */
export async function secretHash(client: Client, username: string): Promise<string | undefined> {
  try {
    return await client.secretHash?.(username)
  } catch (error) {
    throw new AuthError('unavailable', {
      retryable: true,
      fault: error instanceof Error ? error.name : 'Error',
    })
  }
}
