import { bytesToBase64 } from '../../encoding/base64.ts'
import { utf8 } from '../../encoding/bytes.ts'
import { timingSafeEqual } from '../passwords/timingSafeEqual.ts'
import { Fault } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { Resource } from '../state/administration.ts'
import { findGrant } from '../tokens/grants.ts'
import { findUserBySub } from '../users/findUser.ts'

/** Operations that take the secret itself. All others take a hash of it. */
const WITH_SECRET = ['GetTokensFromRefreshToken', 'RevokeToken']

/**
 * Checks that the caller of an app client with a secret knows it (docs/protocol.md §3.12).
 *
 * @throws {Fault} NotAuthorizedException
 */
export async function checkSecret(context: PoolContext, operation: string, input: Resource): Promise<void> {
  const { clientRules, clientId } = context.settings
  const secrets = clientRules?.secrets ?? []
  if (!secrets.length) return
  const parameters = (input.AuthParameters ?? input.ChallengeResponses ?? {}) as Record<string, string>
  const takesSecret = WITH_SECRET.includes(operation)
  const given = takesSecret ? input.ClientSecret : (input.SecretHash ?? parameters.SECRET_HASH)
  if (typeof given !== 'string') {
    const missing = takesSecret ? 'the client secret' : 'SECRET_HASH'
    throw new Fault(
      'NotAuthorizedException',
      `Client ${clientId} is configured with secret but ${missing} was not received`,
    )
  }
  const expected = takesSecret ? secrets : await hashes(context, secrets, namesOf(context, input, parameters))
  if (!expected.some((value) => timingSafeEqual(utf8(value), utf8(given)))) {
    throw new Fault('NotAuthorizedException', `Unable to verify secret hash for client ${clientId}`)
  }
}

/** Returns the names that the hash may be about: the one in the call, or those of the refresh token's user. */
function namesOf(context: PoolContext, input: Resource, { USERNAME, REFRESH_TOKEN }: Record<string, string>): string[] {
  const name = input.Username ?? USERNAME
  if (typeof name === 'string') return [name]
  const user = REFRESH_TOKEN ? findUserBySub(context, findGrant(context, REFRESH_TOKEN)?.subject) : undefined
  return user ? [user.username, user.sub] : []
}

const hashes = ({ settings }: PoolContext, secrets: readonly string[], names: readonly string[]): Promise<string[]> =>
  Promise.all(secrets.flatMap((secret) => names.map((name) => secretHash(secret, name + settings.clientId))))

async function secretHash(secret: string, text: string): Promise<string> {
  const key = await crypto.subtle.importKey('raw', utf8(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  return bytesToBase64(new Uint8Array(await crypto.subtle.sign('HMAC', key, utf8(text))))
}
