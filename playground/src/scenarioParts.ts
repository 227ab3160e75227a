import type { PoolgateProviderProps } from 'poolgate'
import type { IdentityProvider, LocalPoolOptions, SeedUser } from 'poolgate/local'
import type { Credentials, Scenario } from './scenario.ts'

export const EMAIL = 'demo@example.com'
const PASSWORD = 'Demo-Pass-2026!'
export const PHONE = '+14155550123'
export const TOTP_SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'

export const demoCredentials: Credentials = { label: 'Email', username: EMAIL, password: PASSWORD }
export const newCredentials: Credentials = { ...demoCredentials, username: 'new@example.com' }
export const appCredentials: Credentials = { ...demoCredentials, totpSecret: TOTP_SECRET }

/** The demo user, who can sign in right away unless `changes` say otherwise. */
export const demoUser = (changes: Partial<SeedUser> = {}): SeedUser => ({
  password: PASSWORD,
  status: 'CONFIRMED',
  ...changes,
  attributes: { email: EMAIL, given_name: 'Demo', ...changes.attributes },
})

export const byEmail = { usernameAttributes: ['email' as const] }

export const remembersDevices = {
  deviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: false },
}

const AttributeMapping = { email: 'email', email_verified: 'email_verified', given_name: 'given_name' }

export const identityProviders: IdentityProvider[] = [
  { ProviderName: 'Google', ProviderType: 'Google', AttributeMapping },
  { ProviderName: 'Acme', ProviderType: 'SAML', AttributeMapping, IdpIdentifiers: ['acme.example'] },
]

export const providers: PoolgateProviderProps['providers'] = ['Google', { name: 'Acme', label: 'Acme Inc.' }]

export const emailPool = (options: LocalPoolOptions = {}): Pick<Scenario, 'pool' | 'provider'> => ({
  pool: { ...byEmail, users: [demoUser()], ...options },
  provider: { pool: byEmail },
})

export const mfaPool = (
  options: Pick<LocalPoolOptions, 'mfaConfiguration' | 'mfaMethods'>,
  user: Partial<SeedUser> = {},
): Pick<Scenario, 'pool' | 'provider'> => emailPool({ ...options, users: [demoUser(user)] })

export const choicePool = (
  factors: LocalPoolOptions['allowedFirstAuthFactors'],
  provider: Scenario['provider'] = {},
): Pick<Scenario, 'pool' | 'provider'> => ({
  pool: { ...byEmail, allowedFirstAuthFactors: factors, users: [demoUser()] },
  provider: { authFlow: 'USER_AUTH', pool: byEmail, ...provider },
})
