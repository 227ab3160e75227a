import type { ProviderChoice } from 'poolgate'
import { createSession, type TokenStorage } from 'poolgate/client'
import type { LocalPoolOptions } from 'poolgate/local'
import type { TestPool } from './pools.ts'
import type { ProviderOptions } from './TestProvider.tsx'
import { createTokenStorage } from './tokenStorage.ts'

/** Where the domain returns to. Tests and stories don't leave their page, and need only its origin. */
const redirectUri = `${location.origin}/signed-in`

const AttributeMapping = { email: 'email', given_name: 'given_name' }

/** The options of a pool with Google, Apple, Facebook, Amazon and a company's provider. */
export const federatedPool: LocalPoolOptions = {
  callbackUrls: [redirectUri],
  logoutUrls: [redirectUri],
  identityProviders: [
    { ProviderName: 'Google', ProviderType: 'Google', AttributeMapping },
    { ProviderName: 'SignInWithApple', ProviderType: 'SignInWithApple', AttributeMapping },
    { ProviderName: 'Facebook', ProviderType: 'Facebook', AttributeMapping },
    { ProviderName: 'LoginWithAmazon', ProviderType: 'LoginWithAmazon', AttributeMapping },
    { ProviderName: 'Acme', ProviderType: 'SAML', AttributeMapping, IdpIdentifiers: ['acme.example'] },
  ],
}

export const fiveProviders: readonly ProviderChoice[] = [
  'Google',
  'SignInWithApple',
  'Facebook',
  'LoginWithAmazon',
  { name: 'Acme', label: 'Acme Inc.' },
]

/**
 * Signs the first account of Google in at the domain, before a test or a story begins.
 *
 * @returns The storage with the tokens, for the provider.
 */
export async function signInWithGoogle(
  { pool, client }: Pick<TestPool, 'pool' | 'client'>,
  scope = 'openid aws.cognito.signin.user.admin',
): Promise<TokenStorage> {
  const { storage } = createTokenStorage()
  const request = { client_id: pool.clientId, redirect_uri: redirectUri, response_type: 'code', scope }
  const parameters = new URLSearchParams({ ...request, identity_provider: 'Google' })
  const page = await pool.navigate(`${pool.domain}/oauth2/authorize?${parameters}`)
  if (page.page !== 'provider') throw new Error(`Unexpected page ${page.page}`)
  const back = await pool.navigate(page.action, { choice: 'signIn', account: page.accounts[0]?.id ?? '' })
  const code = back.page === 'redirect' ? (new URL(back.url).searchParams.get('code') ?? '') : ''
  const response = await pool.fetch(`${pool.domain}/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: pool.clientId,
      redirect_uri: redirectUri,
      code,
    }),
  })
  const { access_token: AccessToken, id_token: IdToken, refresh_token: RefreshToken } = await response.json()
  createSession(client, { storage }).start({ AccessToken, IdToken, RefreshToken })
  return storage
}

/** The provider's props for such a pool. Leaving for the domain does nothing. */
export const federated: ProviderOptions = {
  domain: 'auth.example.com',
  providers: ['Google', { name: 'Acme', label: 'Acme Inc.' }],
  redirectUri,
  navigate: () => {},
}
