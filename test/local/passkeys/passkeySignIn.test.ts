import { describe, expect, test } from 'vitest'
import type { LocalPool, LocalPoolOptions } from '../../../src/local.ts'
import { createAuthenticator, type Twist } from '../../support/softwareAuthenticator.ts'
import { administer, call, claimsOf, fault, initiate, memoryStorage, PASSWORD, respond } from '../callPool.ts'
import { askForPasskey, registerPasskey, startPasskeyPool, startRegistration, tokenOf } from '../registerPasskey.ts'
import { annWithMfa } from '../trackedDevice.ts'

const incorrect = fault('NotAuthorizedException', 'Incorrect username or password.')

const optionsOf = ({ ChallengeParameters }: Awaited<ReturnType<typeof askForPasskey>>) =>
  ChallengeParameters.CREDENTIAL_REQUEST_OPTIONS!

const answer = (pool: LocalPool, Session: string, CREDENTIAL: string, USERNAME = 'ann') =>
  respond(pool, 'WEB_AUTHN', Session, { USERNAME, CREDENTIAL })

/** Creates a pool in which Ann has a passkey and has just got the passkey challenge. */
async function startSignIn(options: LocalPoolOptions = {}, algorithm?: 'ES256' | 'RS256') {
  const { pool, clock } = startPasskeyPool(options)
  const authenticator = await createAuthenticator(algorithm)
  await registerPasskey(pool, authenticator)
  const asked = await askForPasskey(pool)
  return { pool, clock, authenticator, asked, options: optionsOf(asked), Session: asked.Session }
}

describe('signing in with a passkey', () => {
  test('starts with the options for the browser', async () => {
    const { asked, authenticator } = await startSignIn({ relyingPartyId: 'localhost', userVerification: 'required' })
    expect(asked).toMatchObject({
      ChallengeName: 'WEB_AUTHN',
      AvailableChallenges: ['PASSWORD_SRP', 'PASSWORD', 'WEB_AUTHN'],
    })
    expect(JSON.parse(optionsOf(asked))).toEqual({
      challenge: expect.stringMatching(/^[\w-]{43}$/),
      timeout: 180_000,
      rpId: 'localhost',
      allowCredentials: [{ type: 'public-key', id: authenticator.id, transports: ['internal'] }],
      userVerification: 'required',
    })
  })

  test.each(['ES256', 'RS256'] as const)('works repeatedly with a key for %s', async (algorithm) => {
    const { pool, authenticator, options, Session } = await startSignIn({}, algorithm)
    const first = await answer(pool, Session, await authenticator.get(options))
    expect(claimsOf(first.AuthenticationResult.AccessToken).username).toBe('ann')
    const again = await askForPasskey(pool)
    const second = await answer(pool, again.Session, await authenticator.get(optionsOf(again)))
    expect(second).toHaveProperty('AuthenticationResult.RefreshToken')
  })

  test('can be chosen among the sign-in methods', async () => {
    const { pool, authenticator } = await startSignIn()
    const { Session } = await initiate(pool, 'USER_AUTH', { USERNAME: 'ann' })
    const chosen = await respond(pool, 'SELECT_CHALLENGE', Session, { USERNAME: 'ann', ANSWER: 'WEB_AUTHN' })
    expect(chosen.ChallengeName).toBe('WEB_AUTHN')
    const CREDENTIAL = await authenticator.get(optionsOf(chosen))
    expect(await answer(pool, chosen.Session, CREDENTIAL)).toHaveProperty('AuthenticationResult.AccessToken')
  })

  test('works with an authenticator without a counter', async () => {
    const { pool } = startPasskeyPool()
    const authenticator = await createAuthenticator()
    await registerPasskey(pool, authenticator, { counter: 0 })
    for (const _ of ['first', 'second']) {
      const asked = await askForPasskey(pool)
      const CREDENTIAL = await authenticator.get(optionsOf(asked), { counter: 0 })
      expect(await answer(pool, asked.Session, CREDENTIAL)).toHaveProperty('AuthenticationResult.AccessToken')
    }
  })

  test.each<[string, Twist]>([
    ['a page on another origin', { origin: 'https://example.com' }],
    ['another challenge', { challenge: 'AAAA' }],
    ['another relying party', { rpId: 'example.com' }],
    ['an empty signature', { signature: new Uint8Array(70) }],
    ['a counter that does not increase', { counter: 1 }],
    ['a registration', { type: 'webauthn.create' }],
    ['a missing user presence', { isPresent: false }],
  ])('rejects %s, and still accepts a correct response', async (_, twist) => {
    const { pool, authenticator, options, Session } = await startSignIn()
    await expect(answer(pool, Session, await authenticator.get(options, twist))).rejects.toEqual(incorrect)
    expect(await answer(pool, Session, await authenticator.get(options))).toHaveProperty('AuthenticationResult')
  })

  test.each(['', '{}', 'null', 'no JSON', '{"id":"AAAA"}'])('rejects %j', async (credential) => {
    const { pool, Session } = await startSignIn()
    await expect(answer(pool, Session, credential)).rejects.toHaveProperty(
      'name',
      credential ? 'NotAuthorizedException' : 'InvalidParameterException',
    )
  })

  test('requires user verification only if the pool does', async () => {
    const easy = await startSignIn()
    const relaxed = await easy.authenticator.get(easy.options, { isVerified: false })
    expect(await answer(easy.pool, easy.Session, relaxed)).toHaveProperty('AuthenticationResult')
    const strict = await startSignIn({ userVerification: 'required' })
    const unverified = await strict.authenticator.get(strict.options, { isVerified: false })
    await expect(answer(strict.pool, strict.Session, unverified)).rejects.toEqual(incorrect)
  })

  test("rejects another user's passkey", async () => {
    const { pool, options, Session } = await startSignIn()
    const ofBob = await createAuthenticator()
    await registerPasskey(pool, ofBob, {}, 'bob')
    await expect(answer(pool, Session, await ofBob.get(options))).rejects.toEqual(incorrect)
  })

  test('rejects the signature of another key under the correct id', async () => {
    const { pool, authenticator, options, Session } = await startSignIn()
    const forged = JSON.parse(await (await createAuthenticator()).get(options, { counter: 9 }))
    const CREDENTIAL = JSON.stringify({ ...forged, id: authenticator.id, rawId: authenticator.id })
    await expect(answer(pool, Session, CREDENTIAL)).rejects.toEqual(incorrect)
  })

  test('rejects a replay', async () => {
    const { pool, authenticator, options, Session } = await startSignIn()
    const CREDENTIAL = await authenticator.get(options)
    await answer(pool, Session, CREDENTIAL)
    await expect(answer(pool, Session, CREDENTIAL)).rejects.toEqual(
      fault('NotAuthorizedException', 'Invalid session for the user.'),
    )
    await expect(answer(pool, (await askForPasskey(pool)).Session, CREDENTIAL)).rejects.toEqual(incorrect)
  })

  test('rejects a passkey that was deleted during the sign-in', async () => {
    const { pool, authenticator, options, Session } = await startSignIn()
    const AccessToken = await tokenOf(pool)
    await call(pool, 'DeleteWebAuthnCredential', { AccessToken, CredentialId: authenticator.id })
    await expect(answer(pool, Session, await authenticator.get(options))).rejects.toEqual(incorrect)
  })

  test('rejects a disabled user, and reveals this only after a valid passkey', async () => {
    const { pool, authenticator, options, Session } = await startSignIn()
    await administer(pool, 'AdminDisableUser', { Username: 'ann' })
    const wrong = await authenticator.get(options, { challenge: 'AAAA' })
    await expect(answer(pool, Session, wrong)).rejects.toEqual(incorrect)
    await expect(answer(pool, Session, await authenticator.get(options))).rejects.toEqual(
      fault('NotAuthorizedException', 'User is disabled.'),
    )
  })

  test('can be replaced by another factor in the same session', async () => {
    const { pool, Session } = await startSignIn()
    const responses = { USERNAME: 'ann', ANSWER: 'PASSWORD', PASSWORD }
    expect(await respond(pool, 'SELECT_CHALLENGE', Session, responses)).toHaveProperty('AuthenticationResult')
  })

  test('is not offered to a user without a passkey', async () => {
    const { pool } = startPasskeyPool()
    for (const USERNAME of ['ann', 'nobody']) {
      expect(await askForPasskey(pool, USERNAME)).toMatchObject({
        ChallengeName: 'SELECT_CHALLENGE',
        AvailableChallenges: ['PASSWORD_SRP', 'PASSWORD'],
      })
    }
  })

  test('is not an MFA method: a user with MFA can register a passkey, but is not offered it', async () => {
    const { pool } = startPasskeyPool({ users: [annWithMfa], mfaConfiguration: 'OPTIONAL' })
    const asked = await initiate(pool, 'USER_PASSWORD_AUTH', { USERNAME: 'ann', PASSWORD })
    const { code } = pool.outbox.take('+442079460000')
    const signedIn = await respond(pool, 'SMS_MFA', asked.Session, { USERNAME: 'ann', SMS_MFA_CODE: code })
    const { AccessToken } = signedIn.AuthenticationResult
    const Credential = await (await createAuthenticator()).create(await startRegistration(pool, AccessToken))
    expect(await call(pool, 'CompleteWebAuthnRegistration', { AccessToken, Credential })).toEqual({})
    expect((await askForPasskey(pool)).AvailableChallenges).toEqual(['PASSWORD_SRP', 'PASSWORD'])
  })

  test('works after a reload of the page', async () => {
    const storage = memoryStorage()
    const { authenticator } = await startSignIn({ storage })
    const { pool } = startPasskeyPool({ storage })
    const asked = await askForPasskey(pool)
    const CREDENTIAL = await authenticator.get(optionsOf(asked))
    expect(await answer(pool, asked.Session, CREDENTIAL)).toHaveProperty('AuthenticationResult')
  })
})
