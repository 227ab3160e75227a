import assert from 'node:assert/strict'
import { AuthError, call } from 'poolgate/client'
import type { LivePool } from './livePool.ts'
import { signIn } from './walks.ts'

/** What a pool does where docs/protocol.md isn't sure. Each returns a text without tokens, codes, passwords and addresses. */

/** The page that the requests seem to come from. */
const ORIGIN = 'http://localhost:5173'

/** Another mailbox of Amazon's simulator. Its mask differs from that of the users' addresses. */
const OTHER_MAILBOX = 'ooto@simulator.amazonses.com'

/** Sends a request that no client of the kit would send. */
export const post = ({ client }: LivePool, operation: string, body: string): Promise<Response> =>
  client.fetch(client.endpoint, {
    method: 'POST',
    headers: {
      origin: ORIGIN,
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
    },
    body,
  })

export async function faultOf(response: Response): Promise<string> {
  const { __type = 'no __type' } = await response.json().catch(() => ({ __type: 'no JSON' }))
  return `${response.status} ${String(__type).split('#').at(-1)}`
}

const nameOf = (error: unknown): string => (error instanceof AuthError && error.fault) || 'no fault of the service'

export async function revokeTwice(pool: LivePool): Promise<string> {
  const { username, password } = await pool.createUser()
  const { clientId: ClientId } = pool.client
  const { AuthenticationResult } = await call(pool.client, 'InitiateAuth', {
    ClientId,
    AuthFlow: 'USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME: username, PASSWORD: password },
  })
  const input = { ClientId, Token: AuthenticationResult?.RefreshToken ?? '' }
  await call(pool.client, 'RevokeToken', input)
  return call(pool.client, 'RevokeToken', input).then(() => 'accepted', nameOf)
}

export async function writeUnknownTimeZone(pool: LivePool): Promise<string> {
  const { session } = await signIn(pool, await pool.createUser())
  const UserAttributes = [{ Name: 'zoneinfo', Value: 'Nowhere/Else' }]
  const input = { AccessToken: await session.getAccessToken(), UserAttributes }
  return call(pool.client, 'UpdateUserAttributes', input).then(() => 'accepted', nameOf)
}

/** Sets a password that is long enough in UTF-16 units, and one short in code points. */
export async function setPasswordWithEmoji({
  admin,
  client: { userPoolId: UserPoolId },
  createUser,
}: LivePool): Promise<string> {
  const { UserPool } = await admin.describeUserPool({ UserPoolId })
  const { MinimumLength = 8 } = UserPool?.Policies?.PasswordPolicy ?? {}
  const { username: Username } = await createUser()
  const Password = 'Aa1!😀'.padEnd(MinimumLength, 'x')
  return admin.adminSetUserPassword({ UserPoolId, Username, Password, Permanent: true }).then(
    () => 'accepted',
    (error: Error) => error.name,
  )
}

/** Requests a code while another address waits for its verification. @returns Which address gets the code. */
export async function requestCodeWhilePending(pool: LivePool): Promise<string> {
  const { UserPool } = await pool.admin.describeUserPool({ UserPoolId: pool.client.userPoolId })
  const kept = UserPool?.UserAttributeUpdateSettings?.AttributesRequireVerificationBeforeUpdate ?? []
  assert(kept.includes('email'), 'The pool does not keep the original email address until the new one is verified')
  const { session } = await signIn(pool, await pool.createUser())
  const AccessToken = await session.getAccessToken()
  const UserAttributes = [{ Name: 'email', Value: OTHER_MAILBOX }]
  await call(pool.client, 'UpdateUserAttributes', { AccessToken, UserAttributes })
  const input = { AccessToken, AttributeName: 'email' }
  const { CodeDeliveryDetails } = await call(pool.client, 'GetUserAttributeVerificationCode', input)
  const firstLetter = CodeDeliveryDetails?.Destination?.[0]
  assert(firstLetter, 'The service does not say where it sent the code')
  return firstLetter === OTHER_MAILBOX[0] ? 'the new address' : 'the stored address'
}

/** Uses an access token whose signature is wrong. @returns The service's sentence, which is about no user. */
export async function useForgedToken(pool: LivePool): Promise<string> {
  const { session } = await signIn(pool, await pool.createUser())
  const [header, payload, signature = ''] = (await session.getAccessToken()).split('.')
  const forged = [header, payload, [...signature].reverse().join('')].join('.')
  const response = await post(pool, 'GetUser', JSON.stringify({ AccessToken: forged }))
  const { message = 'no message' } = await response.json()
  return String(message).includes(payload ?? '') ? 'a sentence that quotes the token' : String(message)
}

/** Signs in with the same letters in another Unicode form than those that were set. */
export async function signInWithDecomposedPassword(pool: LivePool): Promise<string> {
  const { username: Username, password } = await pool.createUser()
  const composed = `${password}\u00e9`
  const { userPoolId: UserPoolId } = pool.client
  await pool.admin.adminSetUserPassword({ UserPoolId, Username, Password: composed, Permanent: true })
  await signIn(pool, { username: Username, password: composed })
  const decomposed = composed.normalize('NFD')
  return signIn(pool, { username: Username, password: decomposed }).then(() => 'accepted', nameOf)
}

/** @returns The origins whose scripts may read the public keys. */
export async function readKeys({ client }: LivePool): Promise<string> {
  const keys = new URL(`${client.userPoolId}/.well-known/jwks.json`, client.endpoint)
  const response = await client.fetch(keys, { headers: { origin: ORIGIN } })
  return response.headers.get('access-control-allow-origin') ?? 'no origin'
}
