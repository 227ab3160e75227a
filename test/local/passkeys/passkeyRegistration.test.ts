import { describe, expect, test } from 'vitest'
import type { LocalPool } from '../../../src/local.ts'
import { base64url, createAuthenticator, type Twist } from '../../support/softwareAuthenticator.ts'
import { ann, call, claimsOf, fault, memoryStorage, startPool } from '../callPool.ts'
import { askForPasskey, registerPasskey, startPasskeyPool, startRegistration, tokenOf } from '../registerPasskey.ts'

const noChallenge = fault('WebAuthnChallengeNotFoundException', 'The registration challenge was not found.')

const list = (pool: LocalPool, AccessToken: string, page: object = {}) =>
  call(pool, 'ListWebAuthnCredentials', { AccessToken, ...page })

describe('registering a passkey', () => {
  test('starts with the options for the browser', async () => {
    const { pool } = startPasskeyPool({ relyingPartyId: 'example.com', userVerification: 'required' })
    const AccessToken = await tokenOf(pool)
    expect(await startRegistration(pool, AccessToken)).toEqual({
      rp: { id: 'example.com', name: 'example.com' },
      user: {
        id: base64url(Buffer.from(String(claimsOf(AccessToken).sub))),
        name: 'ann',
        displayName: 'ann',
      },
      challenge: expect.stringMatching(/^[\w-]{43}$/),
      pubKeyCredParams: [
        { type: 'public-key', alg: -7 },
        { type: 'public-key', alg: -257 },
      ],
      timeout: 60_000,
      excludeCredentials: [],
      authenticatorSelection: { requireResidentKey: true, residentKey: 'required', userVerification: 'required' },
    })
  })

  test('lists the existing passkeys, so that none is created twice', async () => {
    const { pool } = startPasskeyPool()
    const authenticator = await createAuthenticator()
    expect(await registerPasskey(pool, authenticator)).toEqual({})
    const { excludeCredentials } = await startRegistration(pool, await tokenOf(pool))
    expect(excludeCredentials).toEqual([{ type: 'public-key', id: authenticator.id }])
  })

  test('accepts only a response to the newest challenge', async () => {
    const { pool } = startPasskeyPool()
    const AccessToken = await tokenOf(pool)
    const first = await startRegistration(pool, AccessToken)
    await startRegistration(pool, AccessToken)
    const Credential = await (await createAuthenticator()).create(first)
    await expect(call(pool, 'CompleteWebAuthnRegistration', { AccessToken, Credential })).rejects.toEqual(noChallenge)
    expect(await list(pool, AccessToken)).toEqual({ Credentials: [] })
  })

  test('accepts a response once', async () => {
    const { pool } = startPasskeyPool()
    const AccessToken = await tokenOf(pool)
    const Credential = await (await createAuthenticator()).create(await startRegistration(pool, AccessToken))
    const complete = () => call(pool, 'CompleteWebAuthnRegistration', { AccessToken, Credential })
    expect(await complete()).toEqual({})
    await expect(complete()).rejects.toEqual(noChallenge)
  })

  test('expires five minutes after it started', async () => {
    const { pool, clock } = startPasskeyPool()
    const AccessToken = await tokenOf(pool)
    const Credential = await (await createAuthenticator()).create(await startRegistration(pool, AccessToken))
    clock.advance(300)
    await expect(call(pool, 'CompleteWebAuthnRegistration', { AccessToken, Credential })).rejects.toEqual(noChallenge)
  })

  test("rejects a response to another user's challenge", async () => {
    const { pool } = startPasskeyPool()
    const ofBob = await startRegistration(pool, await tokenOf(pool, 'bob'))
    const Credential = await (await createAuthenticator()).create(ofBob)
    const AccessToken = await tokenOf(pool)
    await startRegistration(pool, AccessToken)
    await expect(call(pool, 'CompleteWebAuthnRegistration', { AccessToken, Credential })).rejects.toEqual(noChallenge)
  })

  test.each([
    ['another challenge', 'WebAuthnChallengeNotFoundException', { challenge: 'AAAA' }],
    ['a page on another origin', 'WebAuthnOriginNotAllowedException', { origin: 'https://example.com' }],
    ['a page on a similar domain', 'WebAuthnOriginNotAllowedException', { origin: 'http://notlocalhost' }],
    ['an invalid origin', 'InvalidParameterException', { origin: 'no origin' }],
    ['another relying party', 'WebAuthnRelyingPartyMismatchException', { rpId: 'example.com' }],
    ['a sign-in', 'InvalidParameterException', { type: 'webauthn.get' }],
    ['a missing user presence', 'InvalidParameterException', { isPresent: false }],
  ])('rejects %s', async (_, name, twist: Twist) => {
    const { pool } = startPasskeyPool()
    await expect(registerPasskey(pool, await createAuthenticator(), twist)).rejects.toHaveProperty('name', name)
    expect(await list(pool, await tokenOf(pool))).toEqual({ Credentials: [] })
  })

  test('rejects a key for an algorithm other than ES256 and RS256', async () => {
    const { pool } = startPasskeyPool()
    await expect(registerPasskey(pool, await createAuthenticator('EdDSA'))).rejects.toHaveProperty(
      'name',
      'WebAuthnCredentialNotSupportedException',
    )
  })

  test.each([{}, { id: 'AAAA' }, { id: 'AAAA', rawId: 'AAAA', type: 'public-key', response: { clientDataJSON: '!' } }])(
    'rejects %j',
    async (Credential) => {
      const { pool } = startPasskeyPool()
      const AccessToken = await tokenOf(pool)
      await startRegistration(pool, AccessToken)
      await expect(call(pool, 'CompleteWebAuthnRegistration', { AccessToken, Credential })).rejects.toHaveProperty(
        'name',
        'InvalidParameterException',
      )
    },
  )

  test.each([
    ['example.com', 'https://example.com', true],
    ['example.com', 'https://app.example.com', true],
    ['example.com', 'http://example.com', false],
    ['example.com', 'https://badexample.com', false],
    ['localhost', 'http://localhost:5173', true],
    ['localhost', 'https://localhost', true],
  ])('for %s from %s', async (relyingPartyId, origin, isAllowed) => {
    const { pool } = startPasskeyPool({ relyingPartyId })
    const registering = registerPasskey(pool, await createAuthenticator(), { origin })
    if (isAllowed) expect(await registering).toEqual({})
    else await expect(registering).rejects.toHaveProperty('name', 'WebAuthnOriginNotAllowedException')
  })

  test('requires user verification only if the pool does', async () => {
    const unverified = { isVerified: false }
    expect(await registerPasskey(startPasskeyPool().pool, await createAuthenticator(), unverified)).toEqual({})
    const strict = startPasskeyPool({ userVerification: 'required' })
    await expect(registerPasskey(strict.pool, await createAuthenticator(), unverified)).rejects.toHaveProperty(
      'name',
      'InvalidParameterException',
    )
  })

  test('is limited to twenty passkeys', async () => {
    const storage = memoryStorage()
    const { pool } = startPasskeyPool({ storage })
    await registerPasskey(pool, await createAuthenticator())
    const AccessToken = await tokenOf(pool)
    const kept = JSON.parse(storage.text!)
    const [passkey] = kept.users[0].passkeys
    kept.users[0].passkeys = Array.from({ length: 20 }, (_, index) => ({ ...passkey, id: `passkey${index}` }))
    storage.text = JSON.stringify(kept)
    await expect(startRegistration(pool, AccessToken)).rejects.toHaveProperty('name', 'LimitExceededException')
    const { Credentials, NextToken } = await list(pool, AccessToken, { MaxResults: 15 })
    expect(Credentials).toHaveLength(15)
    expect((await list(pool, AccessToken, { NextToken })).Credentials).toHaveLength(5)
  })

  test.each(['StartWebAuthnRegistration', 'CompleteWebAuthnRegistration'])(
    '%s is rejected in a pool without passkeys',
    async (operation) => {
      const { pool } = startPool({ users: [ann] })
      const AccessToken = await tokenOf(pool)
      await expect(call(pool, operation, { AccessToken, Credential: {} })).rejects.toHaveProperty(
        'name',
        'WebAuthnNotEnabledException',
      )
    },
  )
})

describe('the list of passkeys', () => {
  test('shows their data in the service', async () => {
    const { pool, clock } = startPasskeyPool()
    const authenticator = await createAuthenticator()
    await registerPasskey(pool, authenticator)
    expect(await list(pool, await tokenOf(pool))).toEqual({
      Credentials: [
        {
          CredentialId: authenticator.id,
          FriendlyCredentialName: 'Platform passkey',
          RelyingPartyId: 'localhost',
          AuthenticatorAttachment: 'platform',
          AuthenticatorTransports: ['internal'],
          CreatedAt: clock.now / 1000,
        },
      ],
    })
    expect(await list(pool, await tokenOf(pool, 'bob'))).toEqual({ Credentials: [] })
  })

  test('loses passkeys that their owner deletes, and no one else can', async () => {
    const { pool } = startPasskeyPool()
    const authenticator = await createAuthenticator()
    await registerPasskey(pool, authenticator)
    const gone = fault('ResourceNotFoundException', 'The credential does not exist.')
    const remove = (AccessToken: string) =>
      call(pool, 'DeleteWebAuthnCredential', { AccessToken, CredentialId: authenticator.id })
    await expect(remove(await tokenOf(pool, 'bob'))).rejects.toEqual(gone)
    const AccessToken = await tokenOf(pool)
    expect(await remove(AccessToken)).toEqual({})
    await expect(remove(AccessToken)).rejects.toEqual(gone)
    expect(await list(pool, AccessToken)).toEqual({ Credentials: [] })
    expect(await askForPasskey(pool)).toMatchObject({
      ChallengeName: 'SELECT_CHALLENGE',
      AvailableChallenges: ['PASSWORD_SRP', 'PASSWORD'],
    })
  })
})
