import type { UserPoolClientType } from '@aws-sdk/client-cognito-identity-provider'
import { expect, test } from 'vitest'
import { toFederation } from '../../src/aws/toFederation.ts'

const client: UserPoolClientType = {
  SupportedIdentityProviders: ['COGNITO', 'Google', 'Acme'],
  CallbackURLs: ['https://app.example.com/callback'],
  LogoutURLs: ['https://app.example.com/'],
  AllowedOAuthFlows: ['code'],
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthScopes: ['openid', 'email', 'profile', 'phone', 'aws.cognito.signin.user.admin', 'orders/read'],
}
const read = (more: UserPoolClientType = {}, userPool = { Domain: 'example' }) =>
  toFederation(userPool, { ...client, ...more }, 'eu-west-1')

test('an app client with identity providers has the props of the provider', () => {
  expect(read()).toEqual({
    props: {
      domain: 'example.auth.eu-west-1.amazoncognito.com',
      providers: ['Google', { name: 'Acme' }],
      redirectUri: 'https://app.example.com/callback',
      signOutUri: 'https://app.example.com/',
    },
    warnings: [],
  })
})

test('a custom domain takes precedence', () => {
  const userPool = { Domain: 'example', CustomDomain: 'auth.example.com' }
  expect(toFederation(userPool, client, 'eu-west-1').props.domain).toBe('auth.example.com')
})

test.each([[undefined], [[]], [['COGNITO']]])(
  'an app client without identity providers (%j) has none of them',
  (names) => {
    const { SupportedIdentityProviders: _, ...rest } = client
    const other = names ? { ...rest, SupportedIdentityProviders: names } : rest
    expect(toFederation({}, other, 'eu-west-1')).toEqual({ props: {}, warnings: [] })
  },
)

test('requests only the scopes that the app client allows', () => {
  const { props, warnings } = read({ AllowedOAuthScopes: ['openid', 'email', 'orders/read'] })
  expect(props.oauthScopes).toEqual(['openid', 'email'])
  expect(warnings).toEqual([expect.stringContaining("doesn't allow the scope aws.cognito.signin.user.admin")])
})

test('leaves the choice among several URLs to the developer', () => {
  const urls = ['http://localhost:5173/', 'https://app.example.com/']
  const { props, warnings } = read({ CallbackURLs: urls, LogoutURLs: urls })
  expect(props).not.toHaveProperty('redirectUri')
  expect(props).not.toHaveProperty('signOutUri')
  expect(warnings).toEqual([
    expect.stringContaining('Pass one as redirectUri: http://localhost:5173/, https://app.example.com/'),
    expect.stringContaining('Pass one as signOutUri'),
  ])
})

test.each<[string, UserPoolClientType]>([
  ['no callback URL', { CallbackURLs: [] }],
  ["doesn't allow the authorization code grant", { AllowedOAuthFlows: ['implicit'] }],
  ["doesn't allow the authorization code grant", { AllowedOAuthFlowsUserPoolClient: false }],
  ['has a secret', { ClientSecret: 'secret-canary' }],
])('warns of what cannot work: %s', (warning, more) => {
  const { warnings } = read(more)
  expect(warnings).toEqual([expect.stringContaining(warning)])
  expect(warnings.join()).not.toContain('canary')
})

test("has the identifiers of a company's provider, and warns if none can be the domain of an email address", () => {
  const names = ['Google', 'Acme', 'Umbrella', 'Initech']
  const identifiers = new Map([
    ['Acme', ['acme', 'acme.example']],
    ['Umbrella', ['umbrella-corp']],
    ['Initech', []],
  ])
  const { props, warnings } = toFederation(
    { Domain: 'example' },
    { ...client, SupportedIdentityProviders: names },
    'eu-west-1',
    identifiers,
  )
  expect(props.providers).toEqual([
    'Google',
    { name: 'Acme', identifiers: ['acme', 'acme.example'] },
    { name: 'Umbrella', identifiers: ['umbrella-corp'] },
    { name: 'Initech' },
  ])
  expect(warnings).toEqual([expect.stringMatching(/Umbrella .*umbrella-corp/)])
})

test('warns of a pool without a domain, and of a missing scope openid', () => {
  expect(toFederation({}, client, 'eu-west-1').warnings).toEqual([expect.stringContaining('has no domain')])
  expect(read({ AllowedOAuthScopes: ['aws.cognito.signin.user.admin'] }).warnings).toEqual([
    expect.stringContaining('openid'),
  ])
})
