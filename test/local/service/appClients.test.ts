import { createHmac } from 'node:crypto'
import type { CreateUserPoolClientCommandInput } from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { claimsOf, PASSWORD } from '../callPool.ts'
import { CALLBACK, challenge } from '../oauth/domainPool.ts'
import { type RunningService, startService } from './startService.ts'

let running: RunningService
let cognito: RunningService['cognito']
beforeAll(async () => {
  running = await startService()
  cognito = running.cognito
})
afterAll(() => running.close())

/** Creates a pool with Ann, and a client. */
async function start(client: Partial<CreateUserPoolClientCommandInput> = {}, username = 'ann') {
  const pool = await running.createPool({}, client)
  await running.createUser(pool.UserPoolId, username, { email: 'ann@example.com', email_verified: 'true' })
  return pool
}

const byPassword = (ClientId: string, USERNAME = 'ann') =>
  cognito.initiateAuth({ ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: { USERNAME, PASSWORD } })

describe('an app client', () => {
  test('is created with the defaults of the service, updated, listed and deleted', async () => {
    const { UserPoolId } = await running.createPool()
    const { UserPoolClient } = await cognito.createUserPoolClient({ UserPoolId, ClientName: 'plain' })
    expect(UserPoolClient).toMatchObject({
      UserPoolId,
      ClientName: 'plain',
      RefreshTokenValidity: 30,
      TokenValidityUnits: {},
      AllowedOAuthFlowsUserPoolClient: false,
      EnableTokenRevocation: true,
      EnablePropagateAdditionalUserContextData: false,
      AuthSessionValidity: 3,
    })
    expect(UserPoolClient!.ClientId).toMatch(/^[0-9a-z]{26}$/)
    expect(UserPoolClient).not.toHaveProperty('ClientSecret')
    const ClientId = UserPoolClient!.ClientId!
    await cognito.updateUserPoolClient({ UserPoolId, ClientId, RefreshTokenValidity: 7, ClientName: 'web' })
    await cognito.updateUserPoolClient({ UserPoolId, ClientId })
    const { UserPoolClient: updated } = await cognito.describeUserPoolClient({ UserPoolId, ClientId })
    expect(updated).toMatchObject({ ClientName: 'web', RefreshTokenValidity: 30 })
    const listed = async () => (await cognito.listUserPoolClients({ UserPoolId })).UserPoolClients
    expect(await listed()).toContainEqual({ ClientId, UserPoolId, ClientName: 'web' })
    await cognito.deleteUserPoolClient({ UserPoolId, ClientId })
    expect(await listed()).toHaveLength(1)
    await expect(cognito.describeUserPoolClient({ UserPoolId, ClientId })).rejects.toThrow(
      `User pool client ${ClientId} does not exist.`,
    )
  })

  test('with a refresh token validity of 0 has the default one', async () => {
    const { UserPoolId } = await running.createPool()
    const input = { UserPoolId, ClientName: 'web', RefreshTokenValidity: 0 }
    const { UserPoolClient } = await cognito.createUserPoolClient(input)
    expect(UserPoolClient!.RefreshTokenValidity).toBe(30)
  })

  test('ends the sessions of its users when it is deleted', async () => {
    const pool = await start()
    const { AccessToken } = await running.signIn(pool, 'ann')
    await cognito.deleteUserPoolClient(pool)
    await expect(cognito.getUser({ AccessToken })).rejects.toMatchObject({ name: 'NotAuthorizedException' })
  })

  test.each<[string, Partial<CreateUserPoolClientCommandInput>, string]>([
    [
      'mixed names of flows',
      { ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'USER_PASSWORD_AUTH'] },
      'Prefixed and non-prefixed ExplicitAuthFlows cannot be used together.',
    ],
    [
      'too short a validity',
      { AccessTokenValidity: 30, TokenValidityUnits: { AccessToken: 'seconds' } },
      'Invalid range for token validity.',
    ],
    ['too long a validity', { IdTokenValidity: 25 }, 'Invalid range for token validity.'],
    [
      'unknown attributes to read',
      { ReadAttributes: ['custom:x'] },
      'Invalid read attributes specified while creating a client',
    ],
    [
      'unknown attributes to write',
      { WriteAttributes: ['custom:x'] },
      'Invalid write attributes specified while creating a client',
    ],
    [
      'verification to write',
      { WriteAttributes: ['email', 'email_verified'] },
      'Invalid write attributes specified while creating a client',
    ],
    [
      'unknown providers',
      { SupportedIdentityProviders: ['Google'] },
      'The provider Google does not exist for User Pool',
    ],
    [
      'OAuth without flows and scopes',
      { AllowedOAuthFlowsUserPoolClient: true },
      'AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed to use OAuth flows.',
    ],
  ])('refuses %s', async (_what, client, message) => {
    await expect(running.createPool({}, client)).rejects.toThrow(message)
  })
})

describe('the flows of an app client', () => {
  test('are the ones that it names', async () => {
    const pool = await start({ ExplicitAuthFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH'] })
    expect(await running.signIn(pool, 'ann')).toHaveProperty('AccessToken')
    await expect(byPassword(pool.ClientId)).rejects.toThrow('USER_PASSWORD_AUTH flow not enabled for this client')
    const other = await running.createClient(pool.UserPoolId, { ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'] })
    expect(await byPassword(other.ClientId)).toHaveProperty('AuthenticationResult')
    await expect(running.signIn(other, 'ann')).rejects.toThrow('Auth flow not enabled for this client')
  })

  test('with names of the first version always include refresh', async () => {
    const pool = await start({ ExplicitAuthFlows: ['USER_PASSWORD_AUTH'] })
    const { AuthenticationResult } = await byPassword(pool.ClientId)
    const refresh = (ClientId: string) =>
      cognito.initiateAuth({
        ClientId,
        AuthFlow: 'REFRESH_TOKEN_AUTH',
        AuthParameters: { REFRESH_TOKEN: AuthenticationResult!.RefreshToken! },
      })
    expect(await refresh(pool.ClientId)).toHaveProperty('AuthenticationResult')
    const custom = await running.createClient(pool.UserPoolId, { ExplicitAuthFlows: ['CUSTOM_AUTH_FLOW_ONLY'] })
    await expect(byPassword(custom.ClientId)).rejects.toThrow('USER_PASSWORD_AUTH flow not enabled for this client')
  })
})

describe('the tokens of an app client', () => {
  test('are valid as long as it says', async () => {
    const pool = await start({
      AccessTokenValidity: 5,
      IdTokenValidity: 10,
      RefreshTokenValidity: 2,
      TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'hours' },
    })
    const { AccessToken, IdToken, RefreshToken, ExpiresIn } = await running.signIn(pool, 'ann')
    const lifetime = (token = '') => Number(claimsOf(token).exp) - Number(claimsOf(token).iat)
    expect([ExpiresIn, lifetime(AccessToken), lifetime(IdToken)]).toEqual([300, 300, 600])
    const { ClientId } = pool
    running.clock.advance(301)
    await expect(cognito.getUser({ AccessToken })).rejects.toThrow('Access Token has expired')
    expect(await cognito.getTokensFromRefreshToken({ ClientId, RefreshToken })).toHaveProperty('AuthenticationResult')
    running.clock.advance(7200)
    await expect(cognito.getTokensFromRefreshToken({ ClientId, RefreshToken })).rejects.toThrow(
      'Refresh Token has expired',
    )
  })

  test('rotate if it says so', async () => {
    const pool = await start({
      ExplicitAuthFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH'],
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 0 },
    })
    const { RefreshToken } = await running.signIn(pool, 'ann')
    const refresh = () => cognito.getTokensFromRefreshToken({ ClientId: pool.ClientId, RefreshToken })
    expect((await refresh()).AuthenticationResult!.RefreshToken).not.toBe(RefreshToken)
    await expect(refresh()).rejects.toMatchObject({ name: 'RefreshTokenReuseException' })
  })

  test('cannot rotate if the flow that never does is allowed', async () => {
    const client = {
      ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH' as const],
      RefreshTokenRotation: { Feature: 'ENABLED' as const, RetryGracePeriodSeconds: 0 },
    }
    await expect(start(client)).rejects.toMatchObject({ name: 'InvalidParameterException' })
  })

  test('can be revoked, unless it turns that off', async () => {
    const pool = await start()
    const without = await running.createClient(pool.UserPoolId, { EnableTokenRevocation: false })
    const revoke = async (of: typeof pool) => {
      const { RefreshToken, AccessToken } = await running.signIn(of, 'ann')
      await cognito.revokeToken({ ClientId: of.ClientId, Token: RefreshToken })
      return AccessToken
    }
    await expect(cognito.getUser({ AccessToken: await revoke(pool) })).rejects.toThrow('Access Token has been revoked')
    await expect(revoke(without)).rejects.toMatchObject({ name: 'UnsupportedOperationException' })
  })
})

test('an app client decides how long a sign-in may take', async () => {
  const pool = await start({ AuthSessionValidity: 5 })
  await cognito.adminSetUserPassword({ UserPoolId: pool.UserPoolId, Username: 'ann', Password: PASSWORD })
  const { Session } = await running.startSignIn(pool, 'ann')
  const answer = () =>
    cognito.adminRespondToAuthChallenge({
      ...pool,
      ChallengeName: 'NEW_PASSWORD_REQUIRED',
      Session,
      ChallengeResponses: { USERNAME: 'ann', NEW_PASSWORD: 'short' },
    })
  running.clock.advance(4 * 60)
  await expect(answer()).rejects.toMatchObject({ name: 'InvalidPasswordException' })
  running.clock.advance(2 * 60)
  await expect(answer()).rejects.toThrow('Invalid session for the user, session is expired.')
})

test.each([
  ['LEGACY', 'UserNotFoundException'],
  ['ENABLED', 'NotAuthorizedException'],
] as const)(
  'an app client with PreventUserExistenceErrors %s answers for an unknown user with %s',
  async (rule, name) => {
    const pool = await start({ PreventUserExistenceErrors: rule })
    await expect(byPassword(pool.ClientId, 'nobody')).rejects.toMatchObject({ name })
  },
)

describe('the attributes of an app client', () => {
  test('limit what users read and write', async () => {
    const pool = await start({ ReadAttributes: ['name'], WriteAttributes: ['name'] })
    const UserAttributes = [
      { Name: 'name', Value: 'Ann' },
      { Name: 'locale', Value: 'de' },
    ]
    await cognito.adminUpdateUserAttributes({ UserPoolId: pool.UserPoolId, Username: 'ann', UserAttributes })
    const { AccessToken, IdToken } = await running.signIn(pool, 'ann')
    expect(claimsOf(IdToken!)).toMatchObject({ name: 'Ann' })
    expect(claimsOf(IdToken!)).not.toHaveProperty('locale')
    const names = (await cognito.getUser({ AccessToken })).UserAttributes!.map(({ Name }) => Name)
    expect(names).toEqual(['sub', 'name'])
    await cognito.updateUserAttributes({ AccessToken, UserAttributes: [UserAttributes[0]!] })
    const refused = cognito.updateUserAttributes({ AccessToken, UserAttributes: [UserAttributes[1]!] })
    await expect(refused).rejects.toThrow('A client attempted to write unauthorized attribute')
  })
})

describe('an app client with a secret', () => {
  const hash = (secret: string, text: string) => createHmac('sha256', secret).update(text).digest('base64')

  test('requires its hash', async () => {
    const pool = await start({ GenerateSecret: true })
    const { ClientId, ClientSecret } = pool
    await expect(running.signIn(pool, 'ann')).rejects.toThrow(
      `Client ${ClientId} is configured with secret but SECRET_HASH was not received`,
    )
    await expect(running.signIn(pool, 'ann', { SECRET_HASH: 'AAAA' })).rejects.toThrow(
      `Unable to verify secret hash for client ${ClientId}`,
    )
    const SECRET_HASH = hash(ClientSecret!, `ann${ClientId}`)
    expect(await running.signIn(pool, 'ann', { SECRET_HASH })).toHaveProperty('AccessToken')
  })

  test('can have two, of which either is accepted until it is deleted', async () => {
    const pool = await start({ GenerateSecret: true })
    const { UserPoolId, ClientId } = pool
    const { ClientSecretDescriptor } = await cognito.addUserPoolClientSecret({ UserPoolId, ClientId })
    const secrets = [pool.ClientSecret!, ClientSecretDescriptor!.ClientSecretValue!]
    const signIn = (secret: string) => running.signIn(pool, 'ann', { SECRET_HASH: hash(secret, `ann${ClientId}`) })
    for (const secret of secrets) expect(await signIn(secret)).toHaveProperty('AccessToken')
    await expect(cognito.addUserPoolClientSecret({ UserPoolId, ClientId })).rejects.toMatchObject({
      name: 'LimitExceededException',
    })
    const { ClientSecrets } = await cognito.listUserPoolClientSecrets({ UserPoolId, ClientId })
    expect(ClientSecrets).toHaveLength(2)
    const [{ ClientSecretId } = {}] = ClientSecrets!
    await cognito.deleteUserPoolClientSecret({ UserPoolId, ClientId, ClientSecretId })
    await expect(signIn(secrets[0]!)).rejects.toThrow('Unable to verify secret hash')
    expect(await signIn(secrets[1]!)).toHaveProperty('AccessToken')
  })
})

describe('identity providers', () => {
  const google = {
    ProviderName: 'Google',
    ProviderType: 'Google',
    ProviderDetails: { client_id: 'app', client_secret: 'made-up', authorize_scopes: 'openid email' },
    AttributeMapping: { email: 'email' },
    IdpIdentifiers: ['shop.example'],
  } as const

  test('are offered on the sign-in page of the app clients that support them, until they are deleted', async () => {
    const { UserPoolId } = await running.createPool()
    await cognito.createIdentityProvider({ UserPoolId, ...google, IdpIdentifiers: [...google.IdpIdentifiers] })
    const { ClientId } = await running.createClient(UserPoolId, {
      SupportedIdentityProviders: ['COGNITO', 'Google'],
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid'],
      CallbackURLs: [CALLBACK],
    })
    const query = new URLSearchParams({
      response_type: 'code',
      client_id: ClientId,
      redirect_uri: CALLBACK,
      scope: 'openid',
      code_challenge: challenge,
      code_challenge_method: 'S256',
    })
    const page = async () => (await fetch(`${running.endpoint}/login?${query}`)).text()
    expect(await page()).toContain('Google')
    await cognito.deleteIdentityProvider({ UserPoolId, ProviderName: 'Google' })
    expect(await page()).not.toContain('Google')
  })

  test('are described by name and identifier, updated and listed', async () => {
    const { UserPoolId } = await running.createPool()
    const create = () =>
      cognito.createIdentityProvider({ UserPoolId, ...google, IdpIdentifiers: [...google.IdpIdentifiers] })
    await create()
    await expect(create()).rejects.toMatchObject({ name: 'DuplicateProviderException' })
    await cognito.updateIdentityProvider({ UserPoolId, ProviderName: 'Google', AttributeMapping: { name: 'name' } })
    const byName = await cognito.describeIdentityProvider({ UserPoolId, ProviderName: 'Google' })
    const byIdentifier = await cognito.getIdentityProviderByIdentifier({ UserPoolId, IdpIdentifier: 'shop.example' })
    expect(byIdentifier.IdentityProvider).toEqual(byName.IdentityProvider)
    expect(byName.IdentityProvider).toMatchObject({ ...google, AttributeMapping: { name: 'name' }, UserPoolId })
    const { Providers } = await cognito.listIdentityProviders({ UserPoolId })
    expect(Providers).toEqual([
      {
        ProviderName: 'Google',
        ProviderType: 'Google',
        CreationDate: expect.any(Date),
        LastModifiedDate: expect.any(Date),
      },
    ])
    await cognito.deleteIdentityProvider({ UserPoolId, ProviderName: 'Google' })
    await expect(cognito.describeIdentityProvider({ UserPoolId, ProviderName: 'Google' })).rejects.toThrow(
      'Identity provider Google does not exist.',
    )
  })
})
