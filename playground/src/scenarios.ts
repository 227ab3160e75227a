import type { PoolgateProviderProps } from 'poolgate'
import type { IdentityProvider, LocalPoolOptions, SeedUser } from 'poolgate/local'
import { askQuestion } from '../../test/support/triggers.ts'
import type { Credentials, Scenario } from './scenario.ts'

const EMAIL = 'demo@example.com'
const PASSWORD = 'Demo-Pass-2026!'
const PHONE = '+14155550123'
const TOTP_SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'

const demoCredentials: Credentials = { label: 'Email', username: EMAIL, password: PASSWORD }
const newCredentials: Credentials = { ...demoCredentials, username: 'new@example.com' }
const appCredentials: Credentials = { ...demoCredentials, totpSecret: TOTP_SECRET }

/** The demo user, who can sign in right away unless `changes` say otherwise. */
const demoUser = (changes: Partial<SeedUser> = {}): SeedUser => ({
  password: PASSWORD,
  status: 'CONFIRMED',
  ...changes,
  attributes: { email: EMAIL, given_name: 'Demo', ...changes.attributes },
})

const byEmail = { usernameAttributes: ['email' as const] }

const remembersDevices = {
  deviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: false },
}

const AttributeMapping = { email: 'email', email_verified: 'email_verified', given_name: 'given_name' }

const identityProviders: IdentityProvider[] = [
  { ProviderName: 'Google', ProviderType: 'Google', AttributeMapping },
  { ProviderName: 'Acme', ProviderType: 'SAML', AttributeMapping, IdpIdentifiers: ['acme.example'] },
]

const providers: PoolgateProviderProps['providers'] = ['Google', { name: 'Acme', label: 'Acme Inc.' }]

const emailPool = (options: LocalPoolOptions = {}): Pick<Scenario, 'pool' | 'provider'> => ({
  pool: { ...byEmail, users: [demoUser()], ...options },
  provider: { pool: byEmail },
})

const mfaPool = (
  options: Pick<LocalPoolOptions, 'mfaConfiguration' | 'mfaMethods'>,
  user: Partial<SeedUser> = {},
): Pick<Scenario, 'pool' | 'provider'> => emailPool({ ...options, users: [demoUser(user)] })

const choicePool = (
  factors: LocalPoolOptions['allowedFirstAuthFactors'],
  provider: Scenario['provider'] = {},
): Pick<Scenario, 'pool' | 'provider'> => ({
  pool: { ...byEmail, allowedFirstAuthFactors: factors, users: [demoUser()] },
  provider: { authFlow: 'USER_AUTH', pool: byEmail, ...provider },
})

/** Every set-up that the playground offers, in the order of its menu. The first is the default. */
export const scenarios: readonly [Scenario, ...Scenario[]] = [
  {
    id: 'default',
    group: 'Sign in',
    label: 'Password, or an identity provider',
    description:
      'Sign up with any address, or sign in. Or continue with Google, Acme, or a work email: any address at acme.example.',
    pool: {
      ...byEmail,
      ...remembersDevices,
      identityProviders,
      mfaConfiguration: 'OPTIONAL',
      sessionTracking: true,
      allowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP', 'WEB_AUTHN'],
      attributesRequireVerificationBeforeUpdate: ['email', 'phone_number'],
      users: [demoUser()],
    },
    provider: { pool: { ...byEmail, ...remembersDevices }, providers },
    screen: { signInMethods: ['form', 'providers', 'companyEmail'] },
    credentials: demoCredentials,
  },
  {
    id: 'password',
    group: 'Sign in',
    label: 'Username and password',
    description: 'The password is proven by SRP: it never leaves the browser.',
    pool: { users: [demoUser({ username: 'demo' })] },
    provider: {},
    credentials: { ...demoCredentials, label: 'Username', username: 'demo' },
  },
  {
    id: 'choice',
    group: 'Sign in',
    label: 'Choice of method',
    description: 'Enter the email address, then choose between the password and an emailed code.',
    ...choicePool(['PASSWORD', 'EMAIL_OTP']),
    credentials: demoCredentials,
  },
  {
    id: 'email-code',
    group: 'Sign in',
    label: 'Emailed code first',
    description: 'No password: the pool emails a code at once.',
    ...choicePool(['PASSWORD', 'EMAIL_OTP'], { preferredChallenge: 'EMAIL_OTP' }),
    credentials: demoCredentials,
  },
  {
    id: 'passkey',
    group: 'Sign in',
    label: 'Passkey',
    description:
      'Sign in with the password, create a passkey in the account, sign out, and sign in with the passkey. Works at localhost.',
    ...choicePool(['PASSWORD', 'WEB_AUTHN'], { preferredChallenge: 'WEB_AUTHN' }),
    credentials: demoCredentials,
  },
  {
    id: 'custom-challenge',
    group: 'Sign in',
    label: 'Custom challenge',
    description: 'The Lambda triggers of the pool ask a question instead of a password.',
    pool: {
      ...byEmail,
      users: [demoUser()],
      triggers: askQuestion({ prompt: 'What is the last word of your recovery phrase?' }, 'horse'),
    },
    provider: { authFlow: 'CUSTOM_WITHOUT_SRP', pool: byEmail },
    credentials: { label: 'Email', username: EMAIL, answer: 'horse' },
  },
  {
    id: 'providers',
    group: 'Sign in',
    label: 'Identity providers only',
    description: 'The pages of Google and Acme open here, too. They let you choose an account, or fail on purpose.',
    ...emailPool({ identityProviders }),
    provider: { pool: byEmail, providers },
    screen: { signInMethods: ['providers'] },
    credentials: demoCredentials,
  },
  {
    id: 'mfa-off',
    group: 'Two-step verification',
    label: 'Off',
    description: 'The password is enough.',
    ...mfaPool({ mfaConfiguration: 'OFF' }),
    credentials: demoCredentials,
  },
  {
    id: 'mfa-optional-text',
    group: 'Two-step verification',
    label: 'Optional: text message',
    description: 'This user chose codes by text message. They arrive in the outbox.',
    ...mfaPool(
      { mfaConfiguration: 'OPTIONAL' },
      { attributes: { phone_number: PHONE }, mfa: { enabled: ['SMS_MFA'] } },
    ),
    credentials: demoCredentials,
  },
  {
    id: 'mfa-optional-email',
    group: 'Two-step verification',
    label: 'Optional: email',
    description: 'This user chose codes by email. They arrive in the outbox.',
    ...mfaPool({ mfaConfiguration: 'OPTIONAL' }, { mfa: { enabled: ['EMAIL_OTP'] } }),
    credentials: demoCredentials,
  },
  {
    id: 'mfa-optional-app',
    group: 'Two-step verification',
    label: 'Optional: authenticator app',
    description: 'This user chose an authenticator app. Its code is below.',
    ...mfaPool({ mfaConfiguration: 'OPTIONAL' }, { mfa: { enabled: ['SOFTWARE_TOKEN_MFA'], totpSecret: TOTP_SECRET } }),
    credentials: appCredentials,
  },
  {
    id: 'mfa-required-text',
    group: 'Two-step verification',
    label: 'Required: text message',
    description: 'Everyone with a phone number gets a code by text message.',
    ...mfaPool({ mfaConfiguration: 'ON', mfaMethods: ['SMS_MFA'] }, { attributes: { phone_number: PHONE } }),
    credentials: demoCredentials,
  },
  {
    id: 'mfa-required-email',
    group: 'Two-step verification',
    label: 'Required: email',
    description: 'Everyone with an email address gets a code by email.',
    ...mfaPool({ mfaConfiguration: 'ON', mfaMethods: ['EMAIL_OTP'] }),
    credentials: demoCredentials,
  },
  {
    id: 'mfa-required-app',
    group: 'Two-step verification',
    label: 'Required: authenticator app',
    description: 'The first sign-in sets up an authenticator app. Scan the code with one on your phone.',
    ...mfaPool({ mfaConfiguration: 'ON', mfaMethods: ['SOFTWARE_TOKEN_MFA'] }),
    credentials: demoCredentials,
  },
  {
    id: 'sign-up-code',
    group: 'Sign up',
    label: 'Confirmed by code',
    description: 'The pool emails a code that confirms the new account.',
    ...emailPool(),
    screen: { initialScreen: 'signUp' },
    credentials: newCredentials,
  },
  {
    id: 'sign-up-link',
    group: 'Sign up',
    label: 'Confirmed by link',
    description: 'The pool emails a link. The form goes on by itself once the link is opened.',
    ...emailPool({ confirmBy: 'link' }),
    provider: { pool: { ...byEmail, confirmBy: 'link' } },
    screen: { initialScreen: 'signUp' },
    credentials: newCredentials,
  },
  {
    id: 'sign-up-phone',
    group: 'Sign up',
    label: 'With a phone number',
    description: 'Users are known by their phone number. The pool texts a code.',
    pool: { usernameAttributes: ['phone_number'], autoVerifiedAttributes: ['phone_number'] },
    provider: { pool: { usernameAttributes: ['phone_number'] } },
    screen: { initialScreen: 'signUp' },
    credentials: { ...newCredentials, label: 'Phone number', username: PHONE },
  },
  {
    id: 'user-new',
    group: 'Users',
    label: 'No account yet',
    description: 'The pool has no users, and doesn’t tell. Sign-in says the same as with a wrong password.',
    ...emailPool({ users: [] }),
    credentials: newCredentials,
  },
  {
    id: 'user-unconfirmed',
    group: 'Users',
    label: 'Not confirmed',
    description: 'This user signed up, but never entered the code. The sign-in asks for it.',
    ...emailPool({ users: [demoUser({ status: 'UNCONFIRMED' })] }),
    credentials: demoCredentials,
  },
  {
    id: 'user-temporary-password',
    group: 'Users',
    label: 'Temporary password',
    description: 'An administrator created this user. The first sign-in asks for a new password.',
    ...emailPool({ users: [demoUser({ status: 'FORCE_CHANGE_PASSWORD' })] }),
    credentials: demoCredentials,
  },
  {
    id: 'user-mfa',
    group: 'Users',
    label: 'Several second steps',
    description: 'This user has codes by text message, by email and by app, and is asked which.',
    ...mfaPool(
      { mfaConfiguration: 'OPTIONAL' },
      {
        attributes: { phone_number: PHONE },
        mfa: { enabled: ['SMS_MFA', 'EMAIL_OTP', 'SOFTWARE_TOKEN_MFA'], totpSecret: TOTP_SECRET },
      },
    ),
    credentials: appCredentials,
  },
  {
    id: 'user-federated',
    group: 'Users',
    label: 'Linked to Google',
    description: 'This user signs in with the password, or with Google as Ann. Both are one account.',
    ...emailPool({
      identityProviders,
      users: [demoUser({ identities: [{ providerName: 'Google', userId: '110000000000000000001' }] })],
    }),
    provider: { pool: byEmail, providers },
    credentials: demoCredentials,
  },
  {
    id: 'network-slow',
    group: 'Network',
    label: 'Slow',
    description: 'Each request takes two seconds. The pressed button shows that it is pending.',
    ...emailPool(),
    credentials: demoCredentials,
    network: 'slow',
  },
  {
    id: 'network-offline',
    group: 'Network',
    label: 'Offline',
    description: 'No request arrives. The form keeps what was typed.',
    ...emailPool(),
    credentials: demoCredentials,
    network: 'offline',
  },
  {
    id: 'network-throttled',
    group: 'Network',
    label: 'Throttled',
    description: 'The service refuses every request, because there are too many.',
    ...emailPool(),
    credentials: demoCredentials,
    network: 'throttled',
  },
]

/** Returns the scenario with an id, or the default. */
export const scenarioOf = (id: string | null): Scenario => scenarios.find((one) => one.id === id) ?? scenarios[0]
