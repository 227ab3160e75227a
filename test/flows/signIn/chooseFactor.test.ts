import {
  backToFactorChoice,
  resendCode,
  submitCode,
  submitCredentials,
  submitFactor,
  submitPasskey,
  submitPassword,
} from 'poolgate/client'
import type { FirstAuthFactor, LocalPoolOptions } from 'poolgate/local'
import { describe, expect, test } from 'vitest'
import { authError } from '../../support/errors.ts'
import { ann, seedAnn } from '../../support/users.ts'
import { startFlow } from '../startFlow.ts'
import { stateAt } from '../stateAt.ts'

const start = { step: 'credentials' } as const
const annWithPhone = seedAnn('CONFIRMED', { phone_number: ann.phone })

const choice = (
  allowedFirstAuthFactors: FirstAuthFactor[],
  flow: Parameters<typeof startFlow>[1] = {},
  more: LocalPoolOptions = {},
) => startFlow({ allowedFirstAuthFactors, users: [annWithPhone], ...more }, { authFlow: 'USER_AUTH', ...flow })

describe.each(['PASSWORD_SRP', 'PASSWORD'] as const)('a password, verified by %s', (passwordChallenge) => {
  test('is one of the sign-in methods, and requested after the username', async () => {
    const { context } = choice(['PASSWORD', 'EMAIL_OTP', 'SMS_OTP'], { passwordChallenge })
    const offered = stateAt(await submitCredentials(context, start, { username: ann.email }), 'chooseFactor')
    expect(offered.factors).toEqual(['password', 'email', 'sms'])
    const asked = stateAt(await submitFactor(context, offered, { factor: 'password' }), 'password')
    await expect(submitPassword(context, asked, { password: 'wrong' })).rejects.toEqual(authError('wrongCredentials'))
    expect(await submitPassword(context, asked, { password: ann.password })).toMatchObject({ step: 'signedIn' })
  })

  test('is requested immediately if it is the only sign-in method', async () => {
    const { context } = choice(['PASSWORD'], { passwordChallenge })
    const asked = stateAt(await submitCredentials(context, start, { username: ann.email }), 'password')
    expect(await submitPassword(context, asked, { password: ann.password })).toMatchObject({ step: 'signedIn' })
  })

  test('that is preferred is requested together with the username', async () => {
    const { context } = choice(['PASSWORD', 'EMAIL_OTP'], { passwordChallenge, preferredChallenge: 'PASSWORD' })
    const done = await submitCredentials(context, start, { username: ann.email, password: ann.password })
    expect(done).toMatchObject({ step: 'signedIn' })
  })
})

describe.each([
  ['email', 'EMAIL_OTP', ann.email],
  ['sms', 'SMS_OTP', ann.phone],
] as const)('a code by %s', (factor, challenge, address) => {
  test('signs in without a password', async () => {
    const { context, pool } = choice(['PASSWORD', challenge])
    const offered = stateAt(await submitCredentials(context, start, { username: ann.email }), 'chooseFactor')
    const asked = stateAt(await submitFactor(context, offered, { factor }), 'code')
    expect(asked).toMatchObject({ via: factor, factors: ['password', factor] })
    const { code } = pool.outbox.take(address)
    expect(await submitCode(context, asked, { code })).toMatchObject({ step: 'signedIn' })
  })

  test('that is preferred is sent immediately', async () => {
    const { context, pool } = choice(['PASSWORD', challenge], { preferredChallenge: challenge })
    const asked = stateAt(await submitCredentials(context, start, { username: ann.email }), 'code')
    const { code } = pool.outbox.take(address)
    expect(await submitCode(context, asked, { code })).toMatchObject({ step: 'signedIn' })
  })

  test('can be resent, and the new code signs in', async () => {
    const { context, pool } = choice(['PASSWORD', challenge], { preferredChallenge: challenge })
    const asked = stateAt(await submitCredentials(context, start, { username: ann.email }), 'code')
    pool.outbox.clear()
    const again = stateAt(await resendCode(context, asked), 'code')
    const { code } = pool.outbox.take(address)
    expect(await submitCode(context, again, { code })).toMatchObject({ step: 'signedIn' })
  })

  test('can be replaced by another sign-in method', async () => {
    const { context, pool } = choice(['PASSWORD', challenge], { preferredChallenge: challenge })
    const asked = stateAt(await submitCredentials(context, start, { username: ann.email }), 'code')
    pool.outbox.clear()
    const offered = backToFactorChoice(asked)
    const password = stateAt(await submitFactor(context, offered, { factor: 'password' }), 'password')
    expect(await submitPassword(context, password, { password: ann.password })).toMatchObject({ step: 'signedIn' })
  })

  test('an unknown user gets the same step, and no code', async () => {
    const { context, pool } = choice(['PASSWORD', challenge], { preferredChallenge: challenge })
    const asked = stateAt(await submitCredentials(context, start, { username: 'nobody@example.com' }), 'code')
    expect(pool.outbox.messages).toEqual([])
    await expect(submitCode(context, asked, { code: '123456' })).rejects.toEqual(authError('wrongCode'))
  })
})

test('the first code also confirms an unconfirmed account', async () => {
  const unconfirmed = seedAnn('UNCONFIRMED')
  const { context, pool } = choice(
    ['PASSWORD', 'EMAIL_OTP'],
    { preferredChallenge: 'EMAIL_OTP' },
    { users: [unconfirmed] },
  )
  const asked = stateAt(await submitCredentials(context, start, { username: ann.email }), 'code')
  const { code } = pool.outbox.take(ann.email)
  expect(await submitCode(context, asked, { code })).toMatchObject({ step: 'signedIn' })
})

test('for a user with MFA, only the password is offered, and MFA follows', async () => {
  const withMfa = seedAnn('CONFIRMED', { phone_number: ann.phone }, { mfa: { enabled: ['SMS_MFA'] } })
  const { context, pool } = choice(['PASSWORD', 'EMAIL_OTP'], {}, { mfaConfiguration: 'OPTIONAL', users: [withMfa] })
  const password = stateAt(await submitCredentials(context, start, { username: ann.email }), 'password')
  const asked = stateAt(await submitPassword(context, password, { password: ann.password }), 'code')
  expect(asked).not.toHaveProperty('factors')
  const { code } = pool.outbox.take(ann.phone)
  expect(await submitCode(context, asked, { code })).toMatchObject({ step: 'signedIn' })
})

test('an expired choice leads back to the sign-in form', async () => {
  const { context, advance } = choice(['PASSWORD', 'EMAIL_OTP'])
  const offered = stateAt(await submitCredentials(context, start, { username: ann.email }), 'chooseFactor')
  advance(181)
  expect(await submitFactor(context, offered, { factor: 'email' })).toEqual({
    step: 'credentials',
    username: ann.email,
    notice: 'challengeExpired',
  })
})

test('a preferred passkey that the user does not have leads to the choice of sign-in methods', async () => {
  const { context } = choice(['PASSWORD', 'EMAIL_OTP', 'WEB_AUTHN'], { preferredChallenge: 'WEB_AUTHN' })
  const offered = await submitCredentials(context, start, { username: ann.email })
  expect(offered).toMatchObject({ step: 'chooseFactor', factors: ['password', 'email'] })
})

test('a passkey in a browser without support is reported, and the other sign-in methods stay available', async () => {
  const { context } = choice(['PASSWORD', 'WEB_AUTHN'])
  const state = {
    step: 'passkey',
    username: ann.email,
    factors: ['password', 'passkey'],
    problem: 'passkeyNotUsed',
  } as const
  const next = await submitPasskey(context, { ...state, factors: [...state.factors] }, {})
  expect(next.step).toBe('password')
})
