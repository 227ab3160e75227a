import { describe, expect, test } from 'vitest'
import { acme, google } from '../../federation/providers.ts'
import { seedAnn } from '../../support/users.ts'
import {
  administer,
  call,
  claimsOf,
  fault,
  initiate,
  OTHER_PASSWORD,
  PASSWORD,
  signInByPassword,
  signUp,
} from '../callPool.ts'
import { chooseAtProvider, openProviderPage, returned, signInAtDomain, startDomain } from '../oauth/domainPool.ts'

const ANN_AT_GOOGLE = '110000000000000000001'
const USERNAME = `Google_${ANN_AT_GOOGLE}`
const required = (Name: string) => ({ Name, AttributeDataType: 'String', Mutable: true, Required: true }) as const

const attributesOf = (user: { UserAttributes: { Name: string; Value: string }[] }): Record<string, string> =>
  Object.fromEntries(user.UserAttributes.map(({ Name, Value }) => [Name, Value]))

const getUser = (pool: ReturnType<typeof startDomain>['pool'], Username = USERNAME) =>
  administer(pool, 'AdminGetUser', { Username })

test('a PreSignUp trigger that links the account ends this sign-in, and the next one is that of the linked user', async () => {
  const { pool } = startDomain({
    triggers: {
      preSignUp: async (event) => {
        await administer(pool, 'AdminLinkProviderForUser', {
          DestinationUser: { ProviderName: 'Cognito', ProviderAttributeValue: 'ann' },
          SourceUser: {
            ProviderName: 'Google',
            ProviderAttributeName: 'Cognito_Subject',
            ProviderAttributeValue: ANN_AT_GOOGLE,
          },
        })
        return event
      },
    },
  })
  expect(returned(await chooseAtProvider(pool))).toMatchObject({
    error: 'invalid_request',
    error_description: `Already found an entry for username google_${ANN_AT_GOOGLE}`,
  })
  expect(claimsOf((await signInAtDomain(pool)).id_token)).toMatchObject({ 'cognito:username': 'ann' })
})

describe('the user of an account at a provider', () => {
  test('is created at the first sign-in, with the account as identity, and found again in any case', async () => {
    const { pool, clock } = startDomain()
    const first = claimsOf((await signInAtDomain(pool)).id_token)
    const second = claimsOf((await signInAtDomain(pool, {}, { prompt: 'login' })).id_token)
    expect(second.sub).toBe(first.sub)
    const identity = { userId: ANN_AT_GOOGLE, providerName: 'Google', providerType: 'Google', issuer: null }
    expect(first.identities).toEqual([{ ...identity, primary: 'true', dateCreated: String(clock.now) }])
    const user = await getUser(pool, USERNAME.toLowerCase())
    expect(user).toMatchObject({ Username: USERNAME, UserStatus: 'EXTERNAL_PROVIDER', Enabled: true })
    expect(JSON.parse(attributesOf(user).identities!)).toEqual([{ ...identity, primary: true, dateCreated: clock.now }])
  })

  test('has only the mapped attributes, overwritten at each sign-in', async () => {
    const { pool } = startDomain()
    await signInAtDomain(pool)
    await administer(pool, 'AdminUpdateUserAttributes', {
      Username: USERNAME,
      UserAttributes: [
        { Name: 'name', Value: 'Changed' },
        { Name: 'nickname', Value: 'Annie' },
      ],
    })
    await signInAtDomain(pool, {}, { prompt: 'login' })
    expect(attributesOf(await getUser(pool))).toMatchObject({ name: 'Ann Archer', nickname: 'Annie' })
    expect(attributesOf(await getUser(pool))).not.toHaveProperty('given_name')
  })

  test('has an unverified address unless the provider says otherwise', async () => {
    const { pool } = startDomain()
    await signInAtDomain(pool, {}, { identity_provider: 'Acme' })
    expect(attributesOf(await getUser(pool, `Acme_${ANN_AT_GOOGLE}`))).toMatchObject({
      email: 'ann@example.com',
      email_verified: 'false',
    })
  })

  test('can be one with any address, who is the same each time', async () => {
    const { pool } = startDomain()
    const form = { account: 'other', email: 'dora@example.net' }
    const first = claimsOf((await signInAtDomain(pool, form)).id_token)
    const second = claimsOf(
      (await signInAtDomain(pool, { ...form, email: 'Dora@Example.net' }, { prompt: 'login' })).id_token,
    )
    expect(first).toMatchObject({ email: 'dora@example.net', sub: second.sub })
  })

  test('may have the address of a user of the pool, who is another user', async () => {
    const { pool } = startDomain({ usernameAttributes: ['email'], users: [] })
    const federated = claimsOf((await signInAtDomain(pool)).id_token)
    await signUp(pool, 'ann@example.com')
    await administer(pool, 'AdminConfirmSignUp', { Username: 'ann@example.com' })
    expect(pool.outbox.take('ann@example.com').kind).toBe('signUp')
    const { AuthenticationResult } = await signInByPassword(pool, 'ann@example.com', PASSWORD)
    expect(claimsOf(AuthenticationResult.IdToken).sub).not.toBe(federated.sub)
  })

  test('can be seeded', async () => {
    const seeded = {
      status: 'EXTERNAL_PROVIDER',
      attributes: { email: 'ann@example.com' },
      identities: [{ providerName: 'Google', userId: ANN_AT_GOOGLE }],
    } as const
    const { pool } = startDomain({ users: [{ ...seeded, groups: ['admin'] }] })
    expect(claimsOf((await signInAtDomain(pool)).id_token)).toMatchObject({
      'cognito:username': USERNAME,
      'cognito:groups': ['admin'],
    })
  })
})

describe('a user of an identity provider', () => {
  test.each(['USER_PASSWORD_AUTH', 'USER_SRP_AUTH', 'USER_AUTH', 'CUSTOM_AUTH'])(
    'gets no sign-in by %s',
    async (flow) => {
      const { pool } = startDomain()
      await signInAtDomain(pool)
      const parameters = { USERNAME, PASSWORD, SRP_A: 'aa' }
      await expect(initiate(pool, flow, parameters)).rejects.toEqual(
        fault('NotAuthorizedException', 'User is not authorized to get auth details.'),
      )
    },
  )

  test('cannot reset or change a password', async () => {
    const { pool } = startDomain()
    const { access_token: AccessToken } = await signInAtDomain(pool)
    await expect(call(pool, 'ForgotPassword', { Username: USERNAME })).rejects.toEqual(
      fault('NotAuthorizedException', 'User password cannot be reset in the current state.'),
    )
    const passwords = { PreviousPassword: PASSWORD, ProposedPassword: OTHER_PASSWORD }
    await expect(call(pool, 'ChangePassword', { AccessToken, ...passwords })).rejects.toEqual(
      fault('NotAuthorizedException', 'User is not authorized to change password'),
    )
  })

  test('cannot write identities', async () => {
    const { pool } = startDomain()
    const { access_token: AccessToken } = await signInAtDomain(pool)
    const UserAttributes = [{ Name: 'identities', Value: '[]' }]
    await expect(call(pool, 'UpdateUserAttributes', { AccessToken, UserAttributes })).rejects.toMatchObject({
      name: 'NotAuthorizedException',
    })
  })

  test('skips MFA', async () => {
    const { pool } = startDomain({ mfaConfiguration: 'ON' })
    expect(await signInAtDomain(pool)).toHaveProperty('access_token')
  })

  test('does not sign in when disabled', async () => {
    const { pool } = startDomain()
    await signInAtDomain(pool)
    await administer(pool, 'AdminDisableUser', { Username: USERNAME })
    expect(returned(await chooseAtProvider(pool))).toMatchObject({
      error: 'invalid_request',
      error_description: 'User is not enabled',
    })
  })
})

describe('a sign-in at a provider that fails', () => {
  test.each([
    ['cancel', 'Google', 'access_denied', 'User denied'],
    ['cancel', 'Acme', 'access_denied', 'User denied'],
    ['reject', 'Google', 'invalid_request', "PreSignUp failed with error This account isn't allowed."],
    ['fail', 'Google', 'invalid_request', 'Google Error - 503 error getting token'],
  ])('(%s at %s) returns to the app with %s', async (choice, identity_provider, error, error_description) => {
    const { pool } = startDomain()
    const page = await chooseAtProvider(pool, { choice }, { identity_provider })
    expect(returned(page)).toEqual({ error, error_description, state: 'state-1' })
    await expect(getUser(pool)).rejects.toThrow('User does not exist.')
  })

  test.each(['Facebook', 'SignInWithApple'] as const)('is recognizable as canceled at %s', async (name) => {
    const { pool } = startDomain({ identityProviders: [{ ProviderName: name, ProviderType: name }] })
    const page = await chooseAtProvider(pool, { choice: 'cancel' }, { identity_provider: name })
    expect(JSON.stringify(returned(page))).toMatch(/access_denied|user_denied|cancel/i)
  })

  test('without an email address names the attribute that the pool requires', async () => {
    for (const options of [
      { schemaAttributes: [required('email')] },
      { usernameAttributes: ['email' as const], users: [] },
    ]) {
      const { pool } = startDomain(options)
      const page = await chooseAtProvider(pool, { withholdEmail: 'yes' })
      expect(returned(page)).toMatchObject({
        error: 'invalid_request',
        error_description: 'attributes required: [email]',
      })
    }
    const { pool } = startDomain()
    expect(returned(await chooseAtProvider(pool, { withholdEmail: 'yes' }))).toHaveProperty('code')
    expect(attributesOf(await getUser(pool))).not.toHaveProperty('email')
  })

  test('with SAML reports attributes in the words of SAML', async () => {
    const { pool } = startDomain({ schemaAttributes: [required('email')] })
    const form = { withholdEmail: 'yes' }
    const page = await chooseAtProvider(pool, form, { identity_provider: 'Acme' })
    expect(returned(page)).toHaveProperty(
      'error_description',
      'Invalid SAML response received: Invalid user attributes: email: The attribute is required',
    )
  })

  test('by the PreSignUp trigger has its text, and creates no user', async () => {
    const sources: string[] = []
    const { pool } = startDomain({
      triggers: {
        preSignUp: (event) => {
          sources.push(`${event.triggerSource} ${event.userName} ${event.request.userAttributes.email}`)
          throw new Error('Employees only')
        },
      },
    })
    expect(returned(await chooseAtProvider(pool))).toMatchObject({
      error: 'invalid_request',
      error_description: 'PreSignUp failed with error Employees only.',
    })
    expect(sources).toEqual([`PreSignUp_ExternalProvider ${USERNAME} ann@example.com`])
    await expect(getUser(pool)).rejects.toThrow('User does not exist.')
  })

  test('is one that writes an immutable attribute again', async () => {
    const schemaAttributes = [{ ...required('email'), Mutable: false }]
    const { pool } = startDomain({ schemaAttributes })
    await signInAtDomain(pool)
    expect(returned(await chooseAtProvider(pool, {}, { prompt: 'login' }))).toMatchObject({
      error_description: 'Invalid user attributes: email: Attribute cannot be updated.',
    })
  })

  test.each([
    ['no choice', { choice: '' }],
    ['an unknown account', { account: '1' }],
    ['no address', { account: 'other' }],
    ['an address without a domain', { account: 'other', email: 'dora' }],
  ])('(%s) stays on the page with a sentence', async (_, form) => {
    const { pool } = startDomain()
    expect(await chooseAtProvider(pool, form)).toMatchObject({ page: 'provider', error: expect.any(String) })
  })
})

describe('linking', () => {
  const link = { DestinationUser: { ProviderName: 'Cognito', ProviderAttributeValue: 'ann' } }
  const source = (ProviderAttributeValue: string, ProviderName = 'Google') => ({
    SourceUser: { ProviderName, ProviderAttributeName: 'Cognito_Subject', ProviderAttributeValue },
  })

  test('lets the account sign in as the user of the pool, until it is unlinked', async () => {
    const { pool } = startDomain()
    await administer(pool, 'AdminLinkProviderForUser', { ...link, ...source(ANN_AT_GOOGLE) })
    const linked = claimsOf((await signInAtDomain(pool)).id_token)
    expect(linked).toMatchObject({ 'cognito:username': 'ann', identities: [{ primary: 'false' }] })
    expect(await signInByPassword(pool, 'ann', PASSWORD)).toHaveProperty('AuthenticationResult')

    await administer(pool, 'AdminDisableProviderForUser', { User: source(ANN_AT_GOOGLE).SourceUser })
    const own = claimsOf((await signInAtDomain(pool, {}, { prompt: 'login' })).id_token)
    expect(own['cognito:username']).toBe(USERNAME)
  })

  test.each([
    ['an account that has signed in', source(ANN_AT_GOOGLE), 'Merging is not currently supported'],
    ['an unknown provider', source('1', 'Facebook'), 'Identity provider Facebook does not exist.'],
    ['no account', { SourceUser: { ProviderName: 'Google' } }, 'SourceUser needs'],
    [
      'another attribute',
      { SourceUser: { ...source('1').SourceUser, ProviderAttributeName: 'email' } },
      'Cognito_Subject',
    ],
  ])('is refused for %s', async (_, sourceUser, message) => {
    const { pool } = startDomain()
    await signInAtDomain(pool)
    await expect(administer(pool, 'AdminLinkProviderForUser', { ...link, ...sourceUser })).rejects.toThrow(message)
  })

  test('is limited to five accounts', async () => {
    const { pool } = startDomain()
    const add = (id: string) => administer(pool, 'AdminLinkProviderForUser', { ...link, ...source(id) })
    for (const id of '12345') await add(id)
    await expect(add('6')).rejects.toMatchObject({ name: 'LimitExceededException' })
  })

  test('by a trigger fails the first sign-in, and the next one succeeds', async () => {
    const { pool } = startDomain()
    const first = returned(await chooseAtProvider(pool, { choice: 'link' }))
    expect(first).toMatchObject({
      error: 'invalid_request',
      error_description: `Already found an entry for username google_${ANN_AT_GOOGLE}`,
    })
    expect(claimsOf((await signInAtDomain(pool)).id_token)['cognito:username']).toBe('ann')
  })

  test('can be seeded', async () => {
    const identities = [{ providerName: 'Google', userId: ANN_AT_GOOGLE }]
    const { pool } = startDomain({ users: [seedAnn('CONFIRMED', {}, { username: 'ann', identities })] })
    expect(claimsOf((await signInAtDomain(pool)).id_token)['cognito:username']).toBe('ann')
  })
})

describe('administrators', () => {
  test('list and read the identity providers', async () => {
    const { pool } = startDomain()
    const { Providers } = await administer(pool, 'ListIdentityProviders')
    expect(Providers.map(({ ProviderName }: { ProviderName: string }) => ProviderName)).toEqual(['Google', 'Acme'])
    const { IdentityProvider } = await administer(pool, 'DescribeIdentityProvider', { ProviderName: 'Acme' })
    expect(IdentityProvider).toMatchObject(acme)
    await expect(administer(pool, 'DescribeIdentityProvider', { ProviderName: 'Other' })).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    })
  })

  test('read the domain and the URLs of the app client', async () => {
    const { pool } = startDomain({ domain: 'auth.example.com' })
    expect((await administer(pool, 'DescribeUserPool')).UserPool).toHaveProperty('CustomDomain', 'auth.example.com')
    const { UserPoolClient } = await administer(pool, 'DescribeUserPoolClient', { ClientId: pool.clientId })
    expect(UserPoolClient).toMatchObject({
      SupportedIdentityProviders: ['COGNITO', 'Google', 'Acme'],
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: expect.arrayContaining(['openid']),
      LogoutURLs: ['http://localhost:5173/'],
    })
    const other = startDomain({ userPoolId: 'us-east-1_Abc' }).pool
    expect((await administer(other, 'DescribeUserPool')).UserPool).toHaveProperty('Domain', 'abc')
  })
})

test('the page of a provider offers accounts and fills in the hint', async () => {
  const { pool } = startDomain()
  const page = await openProviderPage(pool, { login_hint: 'dora@example.net' })
  expect(page).toMatchObject({ label: google.ProviderName, email: 'dora@example.net' })
  expect(page.accounts[0]).toEqual({ id: ANN_AT_GOOGLE, name: 'Ann Archer', email: 'ann@example.com' })
})
