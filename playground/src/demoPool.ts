import type { PoolgateProviderProps } from 'poolgate'
import { createClient } from 'poolgate/client'
import { createLocalPool, webStorage } from 'poolgate/local'

/** The seeded user of the pool in this page. */
export const demoUser = { email: 'demo@example.com', password: 'Demo-Pass-2026!' }

export const settings = {
  usernameAttributes: ['email' as const],
  deviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: false },
}

/** Where the domain returns to. The app is served from the root of its origin. */
const home = `${location.origin}/`

const AttributeMapping = { email: 'email', email_verified: 'email_verified', given_name: 'given_name' }

export const demoPool = createLocalPool({
  ...settings,
  callbackUrls: [home],
  logoutUrls: [home],
  identityProviders: [
    { ProviderName: 'Google', ProviderType: 'Google', AttributeMapping },
    { ProviderName: 'Acme', ProviderType: 'SAML', AttributeMapping, IdpIdentifiers: ['acme.example'] },
  ],
  mfaConfiguration: 'OPTIONAL',
  sessionTracking: true,
  allowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP', 'WEB_AUTHN'],
  webAuthn: () => import('@simplewebauthn/server'),
  attributesRequireVerificationBeforeUpdate: ['email', 'phone_number'],
  users: [
    {
      password: demoUser.password,
      attributes: { email: demoUser.email, given_name: 'Demo' },
      status: 'CONFIRMED',
    },
  ],
  storage: webStorage(localStorage, 'poolgate-playground.pool'),
})

export const demoClient = createClient({
  userPoolId: demoPool.userPoolId,
  clientId: demoPool.clientId,
  fetch: demoPool.fetch,
})

/** The provider's props for the sign-in with the pool's identity providers. */
export const federation = {
  domain: demoPool.domain,
  providers: ['Google', { name: 'Acme', label: 'Acme Inc.' }],
  redirectUri: home,
  signOutUri: home,
} satisfies Partial<PoolgateProviderProps>
