import type { ProviderChoice } from 'poolgate'
import type { LocalPoolOptions } from 'poolgate/local'
import type { ProviderOptions } from './TestProvider.tsx'

/** Where the domain returns to in tests and stories that don't leave their page. */
const redirectUri = 'http://localhost/signed-in'

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

/** The provider's props for such a pool. Leaving for the domain does nothing. */
export const federated: ProviderOptions = {
  domain: 'auth.example.com',
  providers: ['Google', { name: 'Acme', label: 'Acme Inc.' }],
  redirectUri,
  navigate: () => {},
}
