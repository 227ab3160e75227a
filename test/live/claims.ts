import { AuthError, call } from 'poolgate/client'
import type { LivePool } from './livePool.ts'
import { signIn } from './walks.ts'

/** A claim that docs/protocol.md marks as unverified, with its id there. */
export interface Claim {
  readonly id: string
  readonly text: string
  /** Returns what the pool did. Never a token, a code or a password. */
  readonly observe: (pool: LivePool) => Promise<string>
  readonly holds: (observed: string) => boolean
}

/** Sends a request that no client of the kit would send. */
const post = ({ client }: LivePool, operation: string, body: string): Promise<Response> =>
  client.fetch(client.endpoint, {
    method: 'POST',
    headers: {
      origin: 'http://localhost:5173',
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
    },
    body,
  })

async function faultOf(response: Response): Promise<string> {
  const { __type = 'no __type' } = await response.json().catch(() => ({ __type: 'no JSON' }))
  return `${response.status} ${String(__type).split('#').at(-1)}`
}

const nameOf = (error: unknown): string => (error instanceof AuthError && error.fault) || 'no fault of the service'

const isAccepted = (observed: string) => observed === 'accepted'

export const claims: readonly Claim[] = [
  {
    id: 'U1',
    text: 'a body that is not JSON answers SerializationException, status 400',
    observe: async (pool) => faultOf(await post(pool, 'InitiateAuth', '{')),
    holds: (observed) => observed === '400 SerializationException',
  },
  {
    id: 'U2',
    text: 'an unsigned call of a signed operation answers MissingAuthenticationTokenException',
    observe: async (pool) =>
      faultOf(await post(pool, 'ListUsers', JSON.stringify({ UserPoolId: pool.client.userPoolId }))),
    holds: (observed) => observed.endsWith(' MissingAuthenticationTokenException'),
  },
  {
    id: 'U3',
    text: 'scripts can read x-amzn-requestid',
    observe: async (pool) =>
      (await post(pool, 'InitiateAuth', '{}')).headers.get('access-control-expose-headers') ?? 'no header exposed',
    // A wildcard exposes all headers to requests without credentials.
    holds: (observed) => /x-amzn-requestid|^\*$/i.test(observed),
  },
  {
    id: 'U4',
    text: 'RevokeToken of a token that is already revoked succeeds',
    observe: revokeTwice,
    holds: isAccepted,
  },
  {
    id: 'U5',
    text: 'zoneinfo accepts what is no time zone',
    observe: writeUnknownTimeZone,
    holds: isAccepted,
  },
  {
    id: 'U6',
    text: 'the length of a password is counted in code points',
    observe: setPasswordWithEmoji,
    holds: (observed) => observed === 'InvalidPasswordException',
  },
]

async function revokeTwice(pool: LivePool): Promise<string> {
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

async function writeUnknownTimeZone(pool: LivePool): Promise<string> {
  const { session } = await signIn(pool, await pool.createUser())
  const UserAttributes = [{ Name: 'zoneinfo', Value: 'Nowhere/Else' }]
  const input = { AccessToken: await session.getAccessToken(), UserAttributes }
  return call(pool.client, 'UpdateUserAttributes', input).then(() => 'accepted', nameOf)
}

/** Sets a password that is long enough in UTF-16 units, and one short in code points. */
async function setPasswordWithEmoji({
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
