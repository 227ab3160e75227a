import type { LocalPool, LocalPoolOptions } from '../../src/local.ts'
import type { createAuthenticator, Twist } from '../support/softwareAuthenticator.ts'
import { ann, call, initiate, PASSWORD, signInByPassword, startPool } from './callPool.ts'

type Authenticator = Awaited<ReturnType<typeof createAuthenticator>>

/** Creates a pool with passkeys, and with the users Ann and Bob. */
export const startPasskeyPool = (options: LocalPoolOptions = {}) =>
  startPool({
    users: [ann, { ...ann, username: 'bob', attributes: { email: 'bob@example.com' } }],
    allowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'],
    webAuthn: () => import('@simplewebauthn/server'),
    ...options,
  })

export const tokenOf = async (pool: LocalPool, username = 'ann') =>
  (await signInByPassword(pool, username, PASSWORD)).AuthenticationResult.AccessToken

/** Returns the options for the browser. */
export const startRegistration = async (pool: LocalPool, AccessToken: string) =>
  (await call(pool, 'StartWebAuthnRegistration', { AccessToken })).CredentialCreationOptions

export async function registerPasskey(
  pool: LocalPool,
  authenticator: Authenticator,
  twist: Twist = {},
  username = 'ann',
) {
  const AccessToken = await tokenOf(pool, username)
  const Credential = await authenticator.create(await startRegistration(pool, AccessToken), twist)
  return call(pool, 'CompleteWebAuthnRegistration', { AccessToken, Credential })
}

export const askForPasskey = (pool: LocalPool, USERNAME = 'ann') =>
  initiate(pool, 'USER_AUTH', { USERNAME, PREFERRED_CHALLENGE: 'WEB_AUTHN' })
