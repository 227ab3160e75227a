import { AuthError } from '../errors.ts'
import type { Client } from './createClient.ts'

/** The members by which an operation knows the app client and the user. */
export async function identify(
  client: Client,
  username: string,
): Promise<{ ClientId: string; Username: string; SecretHash?: string }> {
  const hash = await secretHash(client, username)
  return { ClientId: client.clientId, Username: username, ...(hash && { SecretHash: hash }) }
}

/** The same for AuthParameters and ChallengeResponses, which spell it their own way. */
export async function identifyInChallenge(
  client: Client,
  username: string,
): Promise<{ USERNAME: string; SECRET_HASH?: string }> {
  const hash = await secretHash(client, username)
  return { USERNAME: username, ...(hash && { SECRET_HASH: hash }) }
}

/** SECRET_HASH for exactly the user name that the same request carries, where the client has one. */
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
