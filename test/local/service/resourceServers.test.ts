import { decodeJwt } from 'jose'
import { describe, expect, test } from 'vitest'
import { createLocalService } from '../../../src/local/service/createLocalService.ts'
import { PASSWORD } from '../callPool.ts'
import { createBrowser } from '../oauth/domainBrowser.ts'
import { connectTo, createPool, createUser } from './openService.ts'

const CALLBACK = 'http://localhost:5173/'
const CUSTOM = ['orders/read', 'orders/write']
const MACHINE = {
  GenerateSecret: true,
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: ['client_credentials'],
  AllowedOAuthScopes: CUSTOM,
}

/** Starts a service whose pool has the resource server `orders`. */
async function start() {
  const service = createLocalService()
  const cognito = connectTo(service)
  const { UserPoolId } = await createPool(cognito)
  await cognito.createResourceServer({
    UserPoolId,
    Identifier: 'orders',
    Name: 'Orders',
    Scopes: ['read', 'write'].map((ScopeName) => ({ ScopeName, ScopeDescription: ScopeName })),
  })
  const createClient = async (client: object) => {
    const { UserPoolClient } = await cognito.createUserPoolClient({ UserPoolId, ClientName: 'machine', ...client })
    return { id: UserPoolClient!.ClientId!, secret: UserPoolClient!.ClientSecret ?? '' }
  }
  const requestToken = async (fields: Record<string, string>, authorization?: string) => {
    const response = await service.handle(
      new Request('http://localhost:9229/oauth2/token', {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: authorization ? { authorization } : {},
      }),
    )
    return { status: response.status, body: await response.json() }
  }
  return { service, cognito, UserPoolId, createClient, requestToken }
}

const basic = (id: string, secret: string) => `Basic ${btoa(`${id}:${secret}`)}`
const credentials = { grant_type: 'client_credentials' }

describe('an app client that gets tokens for itself', () => {
  test('authenticates in the header or the form, and gets the scopes that it requests, by default all', async () => {
    const { createClient, requestToken } = await start()
    const { id, secret } = await createClient(MACHINE)
    const all = await requestToken(credentials, basic(id, secret))
    expect(all).toEqual({
      status: 200,
      body: { access_token: expect.any(String), expires_in: 3600, token_type: 'Bearer' },
    })
    expect(decodeJwt(all.body.access_token)).toMatchObject({
      sub: id,
      client_id: id,
      token_use: 'access',
      scope: 'orders/read orders/write',
    })
    expect(decodeJwt(all.body.access_token)).not.toHaveProperty('username')
    const one = await requestToken({ ...credentials, client_id: id, client_secret: secret, scope: 'orders/write' })
    expect(decodeJwt(one.body.access_token).scope).toBe('orders/write')
  })

  test('may have two secrets at a time', async () => {
    const { cognito, UserPoolId, createClient, requestToken } = await start()
    const { id, secret } = await createClient(MACHINE)
    const { ClientSecretDescriptor } = await cognito.addUserPoolClientSecret({ UserPoolId, ClientId: id })
    for (const value of [secret, ClientSecretDescriptor!.ClientSecretValue!]) {
      expect((await requestToken(credentials, basic(id, value))).status).toBe(200)
    }
  })

  test('is refused with a wrong secret, an unknown scope, or a scope of users', async () => {
    const { createClient, requestToken } = await start()
    const { id, secret } = await createClient({ ...MACHINE, AllowedOAuthScopes: [...CUSTOM, 'openid'] })
    const errorOf = async (fields: object, header: string) =>
      (await requestToken({ ...credentials, ...fields }, header)).body.error
    expect(await errorOf({}, basic(id, 'wrong'))).toBe('invalid_client')
    expect(await errorOf({ scope: 'orders/delete' }, basic(id, secret))).toBe('invalid_scope')
    expect(await errorOf({ scope: 'openid' }, basic(id, secret))).toBe('invalid_scope')
    const { body } = await requestToken({ ...credentials, client_id: id })
    expect(body.error).toBe('invalid_client')
  })

  test('is refused if it is not allowed to, or has no secret', async () => {
    const { createClient, requestToken } = await start()
    const web = await createClient({ ...MACHINE, AllowedOAuthFlows: ['code'], CallbackURLs: [CALLBACK] })
    const withSecret = await requestToken(credentials, basic(web.id, web.secret))
    expect(withSecret).toEqual({ status: 400, body: { error: 'unauthorized_client' } })
    const open = await createClient({})
    const withoutSecret = await requestToken({ ...credentials, client_id: open.id })
    expect(withoutSecret).toEqual({ status: 400, body: { error: 'unauthorized_client' } })
  })

  test('gets no scopes of a resource server that was deleted', async () => {
    const { cognito, UserPoolId, createClient, requestToken } = await start()
    const { id, secret } = await createClient(MACHINE)
    await cognito.deleteResourceServer({ UserPoolId, Identifier: 'orders' })
    const named = await requestToken({ ...credentials, scope: 'orders/read' }, basic(id, secret))
    expect(named.body.error).toBe('invalid_scope')
    expect((await requestToken(credentials, basic(id, secret))).body.error).toBe('invalid_grant')
  })

  test('gets a token that operations of users refuse', async () => {
    const { cognito, createClient, requestToken } = await start()
    const { id, secret } = await createClient(MACHINE)
    const { body } = await requestToken(credentials, basic(id, secret))
    await expect(cognito.getUser({ AccessToken: body.access_token })).rejects.toThrow(
      'Access Token does not have required scopes',
    )
  })
})

describe('the OAuth settings of an app client', () => {
  test.each([
    ['an unknown scope', { AllowedOAuthScopes: ['orders/delete'] }, 'Invalid scope requested: orders/delete'],
    ['tokens for itself without a secret', { GenerateSecret: false }, 'if client does not have a client secret.'],
    [
      'tokens for itself and for users',
      { AllowedOAuthFlows: ['client_credentials', 'code'] },
      'along with code flow or implicit flow.',
    ],
    ['OAuth without a scope', { AllowedOAuthScopes: [] }, 'AllowedOAuthFlows and AllowedOAuthScopes are required'],
  ])('are refused with %s', async (_, changes, message) => {
    const { createClient } = await start()
    await expect(createClient({ ...MACHINE, ...changes })).rejects.toThrow(message)
  })

  test('are refused by an update, too', async () => {
    const { cognito, UserPoolId, createClient } = await start()
    const { id } = await createClient(MACHINE)
    const update = cognito.updateUserPoolClient({ UserPoolId, ClientId: id, AllowedOAuthScopes: ['orders/delete'] })
    await expect(update).rejects.toMatchObject({ name: 'ScopeDoesNotExistException' })
  })
})

describe('a user who signs in at the domain', () => {
  const authorizePath = (client_id: string, scope: string) =>
    `/oauth2/authorize?${new URLSearchParams({ client_id, scope, response_type: 'code', redirect_uri: CALLBACK })}`

  test('gets an access token with the custom scopes that the app client may request', async () => {
    const { service, cognito, UserPoolId, createClient, requestToken } = await start()
    await createUser(cognito, UserPoolId, 'ann')
    const { id } = await createClient({
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'orders/read'],
      CallbackURLs: [CALLBACK],
      SupportedIdentityProviders: ['COGNITO'],
    })
    const browser = createBrowser(service)
    const refused = await browser.open(authorizePath(id, 'openid orders/write'))
    expect(refused.location).toContain('error=invalid_scope')
    const { location } = await browser.open(authorizePath(id, 'openid orders/read'))
    await browser.open(location)
    const done = await browser.submit(location, { username: 'ann', password: PASSWORD })
    const code = new URL(done.location).searchParams.get('code') ?? ''
    const { body } = await requestToken({
      grant_type: 'authorization_code',
      client_id: id,
      redirect_uri: CALLBACK,
      code,
    })
    expect(decodeJwt(body.access_token)).toMatchObject({ scope: 'openid orders/read', username: 'ann' })
  })

  test('is sent back if the app client may not use codes', async () => {
    const { service, createClient } = await start()
    const { id } = await createClient({
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['implicit'],
      AllowedOAuthScopes: ['openid'],
      CallbackURLs: [CALLBACK],
    })
    const { location } = await createBrowser(service).open(authorizePath(id, 'openid'))
    expect(location).toContain('error=unauthorized_client')
  })
})
