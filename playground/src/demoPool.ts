import { createClient } from 'poolgate/client'
import { createLocalPool, webStorage } from 'poolgate/local'

/** The seeded user of the pool in this page. */
export const demoUser = { email: 'demo@example.com', password: 'Demo-Pass-2026!' }

export const settings = {
  usernameAttributes: ['email' as const],
  deviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: false },
}

export const demoPool = createLocalPool({
  ...settings,
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
