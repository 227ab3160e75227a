import { describe, expect, test } from 'vitest'
import { authorizeUrl, CALLBACK, openProviderPage, returned, startDomain } from './domainPool.ts'

const PATHS = ['/oauth2/authorize', '/login', '/idp/Google']

describe('a request that names no address of the app', () => {
  test.each([
    ['no client', { client_id: null }, 'invalid_request'],
    ['another client', { client_id: 'other' }, 'invalid_client'],
    ['no redirect_uri', { redirect_uri: null }, 'invalid_request'],
    ['an unregistered redirect_uri', { redirect_uri: 'https://evil.example/' }, 'redirect_mismatch'],
    ['a redirect_uri with a slash more', { redirect_uri: `${CALLBACK}/` }, 'redirect_mismatch'],
    ['a redirect_uri with a query', { redirect_uri: `${CALLBACK}?a=1` }, 'redirect_mismatch'],
    ['a redirect_uri in capitals', { redirect_uri: CALLBACK.toUpperCase() }, 'redirect_mismatch'],
    ['a redirect_uri with a path below', { redirect_uri: `${CALLBACK}/../other` }, 'redirect_mismatch'],
    ['a redirect_uri with a user', { redirect_uri: 'http://localhost:5173@evil.example/' }, 'redirect_mismatch'],
    ['a script', { redirect_uri: 'javascript:alert(1)' }, 'redirect_mismatch'],
    ['a relative redirect_uri', { redirect_uri: '/callback' }, 'redirect_mismatch'],
  ])('(%s) shows the error on the domain and never redirects', async (_, changes, error) => {
    const { pool } = startDomain()
    for (const path of PATHS) {
      const page = await pool.navigate(authorizeUrl(pool, changes, path))
      expect(page).toMatchObject({ page: 'error', status: 400, error })
    }
  })

  test('does so for two addresses or clients', async () => {
    const { pool } = startDomain()
    for (const repeated of ['&redirect_uri=https://evil.example/', '&client_id=other']) {
      const page = await pool.navigate(`${authorizeUrl(pool)}${repeated}`)
      expect(page).toMatchObject({ page: 'error', error: 'invalid_request' })
    }
  })
})

describe('a request with another fault', () => {
  test.each([
    ['no response type', { response_type: null }, 'invalid_request'],
    ['an unknown response type', { response_type: 'id_token' }, 'invalid_request'],
    ['the implicit flow', { response_type: 'token' }, 'unauthorized_client'],
    ['an unknown scope', { scope: 'openid unknown' }, 'invalid_scope'],
    ['an attribute scope without openid', { scope: 'email' }, 'invalid_scope'],
    ['a challenge without a method', { code_challenge_method: null }, 'invalid_request'],
    ['the method plain', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['a method without a challenge', { code_challenge: null }, 'invalid_request'],
    ['a challenge of another length', { code_challenge: 'abc' }, 'invalid_request'],
    ['a padded challenge', { code_challenge: `${'a'.repeat(43)}=` }, 'invalid_request'],
    ['an unknown prompt', { prompt: 'maybe' }, 'invalid_request'],
    ['prompt=none with another prompt', { prompt: 'none login' }, 'invalid_request'],
    ['a negative max_age', { max_age: '-1' }, 'invalid_request'],
    ['a resource that is no URL', { resource: 'api' }, 'invalid_request'],
    ['an unknown provider', { identity_provider: 'Facebook' }, 'invalid_request'],
    ['an unknown identifier', { idp_identifier: 'other.example' }, 'invalid_request'],
    ['a provider and an identifier', { identity_provider: 'Acme', idp_identifier: 'acme.example' }, 'invalid_request'],
  ])('(%s) returns to the app with the error and the state', async (_, changes, error) => {
    const { pool } = startDomain()
    for (const path of PATHS) {
      const page = await pool.navigate(authorizeUrl(pool, changes, path))
      expect(page).toHaveProperty('url', expect.stringContaining(`${CALLBACK}?`))
      expect(returned(page)).toMatchObject({ error, state: 'state-1' })
    }
  })

  test('returns no state if there was none', async () => {
    const { pool } = startDomain()
    const page = await pool.navigate(authorizeUrl(pool, { scope: 'unknown', state: null }))
    expect(returned(page)).toEqual({ error: 'invalid_scope' })
  })

  test('is found for a parameter that is repeated', async () => {
    const { pool } = startDomain()
    expect(returned(await pool.navigate(`${authorizeUrl(pool)}&scope=openid`))).toMatchObject({
      error: 'invalid_request',
      error_description: 'Repeated parameter scope',
    })
  })

  test('is an error of a provider that the app client does not support', async () => {
    const { pool } = startDomain({ supportedIdentityProviders: ['COGNITO', 'Google'] })
    const page = await pool.navigate(authorizeUrl(pool, { identity_provider: 'Acme' }))
    expect(returned(page)).toHaveProperty('error', 'invalid_request')
    expect(await pool.navigate(authorizeUrl(pool, {}, '/idp/Acme'))).toMatchObject({ page: 'error', status: 404 })
  })
})

test('an identifier opens its provider, in any case', async () => {
  const { pool } = startDomain()
  const page = await openProviderPage(pool, { identity_provider: null, idp_identifier: 'ACME.example' })
  expect(page.label).toBe('Acme')
})

test.each(['/oauth2/idpresponse', '/signup', '/idp/', '/idp/%', '/idp/Nobody', '/'])(
  'the domain has no page %s',
  async (path) => {
    const { pool } = startDomain()
    expect(await pool.navigate(authorizeUrl(pool, {}, path))).toMatchObject({ page: 'error', status: 404 })
  },
)
