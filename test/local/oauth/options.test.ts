import { describe, expect, test } from 'vitest'
import { createLocalPool, type LocalPoolOptions } from '../../../src/local.ts'

const provider = { ProviderName: 'Acme', ProviderType: 'SAML' }

/** Seeds come from JSON, so types don't help. */
const create = (options: object) => createLocalPool(options as LocalPoolOptions)

describe('a local pool refuses', () => {
  test.each([
    ['domain', { domain: 'https://auth.example.com/' }],
    ['domain', { domain: 'http://auth.example.com' }],
    ['domain', { domain: 'auth' }],
    ['domain', { domain: 5 }],
    ['callbackUrls', { callbackUrls: 'http://localhost/' }],
    ['callbackUrls', { callbackUrls: ['/callback'] }],
    ['callbackUrls', { callbackUrls: ['http://example.com/'] }],
    ['callbackUrls', { callbackUrls: ['https://example.com/#top'] }],
    ['callbackUrls', { callbackUrls: ['javascript:alert(1)'] }],
    ['callbackUrls', { callbackUrls: ['data:text/html,x'] }],
    ['callbackUrls', { callbackUrls: [7] }],
    ['logoutUrls', { logoutUrls: ['https://example.com/ '] }],
    ['identityProviders', { identityProviders: {} }],
    ['identityProviders', { identityProviders: [null] }],
    ['identityProviders', { identityProviders: [provider, provider] }],
    ['ProviderName', { identityProviders: [{ ProviderType: 'SAML' }] }],
    ['ProviderName', { identityProviders: [{ ...provider, ProviderName: 'COGNITO' }] }],
    ['ProviderName', { identityProviders: [{ ...provider, ProviderName: 'a b' }] }],
    ['ProviderType', { identityProviders: [{ ...provider, ProviderType: 'LDAP' }] }],
    ['ProviderType', { identityProviders: [{ ...provider, ProviderType: 'Google' }] }],
    ['ProviderType', { identityProviders: [{ ...provider, ProviderName: 'Google' }] }],
    ['AttributeMapping', { identityProviders: [{ ...provider, AttributeMapping: { email: 1 } }] }],
    ['IdpIdentifiers', { identityProviders: [{ ...provider, IdpIdentifiers: ['a/b'] }] }],
    ['IdpIdentifiers', { identityProviders: [{ ...provider, IdpIdentifiers: 'acme.example' }] }],
    ['acme.example', { identityProviders: [{ ...provider, IdpIdentifiers: ['acme.example', 'acme.example'] }] }],
    ['allowedOAuthScopes', { allowedOAuthScopes: ['two scopes'] }],
    ['clientSecret', { clientSecret: 'short' }],
    ['issuer', { issuer: 'https://example.com' }],
    ['identities', { users: [{ status: 'EXTERNAL_PROVIDER' }] }],
    [
      'identityProviders',
      { users: [{ username: 'a', status: 'CONFIRMED', identities: [{ providerName: 'Acme', userId: '1' }] }] },
    ],
  ])('a wrong %s, in words: %j', (name, options) => {
    expect(() => create(options)).toThrow(name)
    expect(() => create(options)).toThrow(TypeError)
  })
})

test.each([
  [{ domain: 'auth.example.com' }, 'https://auth.example.com'],
  [{ domain: 'http://localhost:9229' }, 'http://localhost:9229'],
  [{ userPoolId: 'eu-west-1_AbC' }, 'https://abc.auth.eu-west-1.amazoncognito.com'],
])('the domain of a pool with %j is %s', (options, domain) => {
  expect(create(options).domain).toBe(domain)
})
