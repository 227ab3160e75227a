/** Providers of a pool, in the shape of CreateIdentityProvider. Free of Node: tests in Chromium use them too. */
export const google = {
  ProviderName: 'Google',
  ProviderType: 'Google',
  AttributeMapping: { email: 'email', email_verified: 'email_verified', name: 'name', username: 'sub' },
} as const

export const acme = {
  ProviderName: 'Acme',
  ProviderType: 'SAML' as const,
  AttributeMapping: { email: 'email' },
  IdpIdentifiers: ['acme.example'],
}
