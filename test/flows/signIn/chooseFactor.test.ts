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
import { at } from '../at.ts'
import { annAs, EMAIL, PASSWORD, refusal, startFlow } from '../startFlow.ts'

const PHONE = '+442079460000'
const start = { step: 'credentials' } as const
const ann = annAs('CONFIRMED', { attributes: { email: EMAIL, phone_number: PHONE } })

const choice = (
  allowedFirstAuthFactors: FirstAuthFactor[],
  flow: Parameters<typeof startFlow>[1] = {},
  more: LocalPoolOptions = {},
) => startFlow({ allowedFirstAuthFactors, users: [ann], ...more }, { authFlow: 'USER_AUTH', ...flow })

describe.each(['PASSWORD_SRP', 'PASSWORD'] as const)('a password, verified by %s', (passwordChallenge) => {
  test('is one of the sign-in methods, and requested after the username', async () => {
    const { context } = choice(['PASSWORD', 'EMAIL_OTP', 'SMS_OTP'], { passwordChallenge })
    const offered = at(await submitCredentials(context, start, { username: EMAIL }), 'chooseFactor')
    expect(offered.factors).toEqual(['password', 'email', 'sms'])
    const asked = at(await submitFactor(context, offered, { factor: 'password' }), 'password')
    await expect(submitPassword(context, asked, { password: 'wrong' })).rejects.toEqual(refusal('wrongCredentials'))
    expect(await submitPassword(context, asked, { password: PASSWORD })).toMatchObject({ step: 'signedIn' })
  })

  test('is requested immediately if it is the only sign-in method', async () => {
    const { context } = choice(['PASSWORD'], { passwordChallenge })
    const asked = at(await submitCredentials(context, start, { username: EMAIL }), 'password')
    expect(await submitPassword(context, asked, { password: PASSWORD })).toMatchObject({ step: 'signedIn' })
  })

  test('that is preferred is requested together with the username', async () => {
    const { context } = choice(['PASSWORD', 'EMAIL_OTP'], { passwordChallenge, preferredChallenge: 'PASSWORD' })
    const done = await submitCredentials(context, start, { username: EMAIL, password: PASSWORD })
    expect(done).toMatchObject({ step: 'signedIn' })
  })
})

describe.each([
  ['email', 'EMAIL_OTP', EMAIL],
  ['sms', 'SMS_OTP', PHONE],
] as const)('a code by %s', (factor, challenge, address) => {
  test('signs in without a password', async () => {
    const { context, pool } = choice(['PASSWORD', challenge])
    const offered = at(await submitCredentials(context, start, { username: EMAIL }), 'chooseFactor')
    const asked = at(await submitFactor(context, offered, { factor }), 'code')
    expect(asked).toMatchObject({ via: factor, factors: ['password', factor] })
    const { code } = pool.outbox.take(address)
    expect(await submitCode(context, asked, { code })).toMatchObject({ step: 'signedIn' })
  })

  test('that is preferred is sent immediately', async () => {
    const { context, pool } = choice(['PASSWORD', challenge], { preferredChallenge: challenge })
    const asked = at(await submitCredentials(context, start, { username: EMAIL }), 'code')
    const { code } = pool.outbox.take(address)
    expect(await submitCode(context, asked, { code })).toMatchObject({ step: 'signedIn' })
  })

  test('can be resent, and the new code signs in', async () => {
    const { context, pool } = choice(['PASSWORD', challenge], { preferredChallenge: challenge })
    const asked = at(await submitCredentials(context, start, { username: EMAIL }), 'code')
    pool.outbox.clear()
    const again = at(await resendCode(context, asked), 'code')
    const { code } = pool.outbox.take(address)
    expect(await submitCode(context, again, { code })).toMatchObject({ step: 'signedIn' })
  })

  test('can be replaced by another sign-in method', async () => {
    const { context, pool } = choice(['PASSWORD', challenge], { preferredChallenge: challenge })
    const asked = at(await submitCredentials(context, start, { username: EMAIL }), 'code')
    pool.outbox.clear()
    const offered = backToFactorChoice(asked)
    const password = at(await submitFactor(context, offered, { factor: 'password' }), 'password')
    expect(await submitPassword(context, password, { password: PASSWORD })).toMatchObject({ step: 'signedIn' })
  })

  test('an unknown user gets the same step, and no code', async () => {
    const { context, pool } = choice(['PASSWORD', challenge], { preferredChallenge: challenge })
    const asked = at(await submitCredentials(context, start, { username: 'nobody@example.com' }), 'code')
    expect(pool.outbox.messages).toEqual([])
    await expect(submitCode(context, asked, { code: '123456' })).rejects.toEqual(refusal('wrongCode'))
  })
})

test('a first code also confirms an unconfirmed account', async () => {
  const unconfirmed = annAs('UNCONFIRMED')
  const { context, pool } = choice(
    ['PASSWORD', 'EMAIL_OTP'],
    { preferredChallenge: 'EMAIL_OTP' },
    { users: [unconfirmed] },
  )
  const asked = at(await submitCredentials(context, start, { username: EMAIL }), 'code')
  const { code } = pool.outbox.take(EMAIL)
  expect(await submitCode(context, asked, { code })).toMatchObject({ step: 'signedIn' })
})

test('with MFA turned on, only the password is offered, and MFA follows', async () => {
  const withMfa = annAs('CONFIRMED', {
    attributes: { email: EMAIL, phone_number: PHONE },
    mfa: { enabled: ['SMS_MFA'] },
  })
  const { context, pool } = choice(['PASSWORD', 'EMAIL_OTP'], {}, { mfaConfiguration: 'OPTIONAL', users: [withMfa] })
  const password = at(await submitCredentials(context, start, { username: EMAIL }), 'password')
  const asked = at(await submitPassword(context, password, { password: PASSWORD }), 'code')
  expect(asked).not.toHaveProperty('factors')
  const { code } = pool.outbox.take(PHONE)
  expect(await submitCode(context, asked, { code })).toMatchObject({ step: 'signedIn' })
})

test('an expired choice leads back to the sign-in form', async () => {
  const { context, advance } = choice(['PASSWORD', 'EMAIL_OTP'])
  const offered = at(await submitCredentials(context, start, { username: EMAIL }), 'chooseFactor')
  advance(181)
  expect(await submitFactor(context, offered, { factor: 'email' })).toEqual({
    step: 'credentials',
    username: EMAIL,
    notice: 'challengeExpired',
  })
})

test('a preferred passkey that the user does not have leads to the choice of sign-in methods', async () => {
  const { context } = choice(['PASSWORD', 'EMAIL_OTP', 'WEB_AUTHN'], { preferredChallenge: 'WEB_AUTHN' })
  const offered = await submitCredentials(context, start, { username: EMAIL })
  expect(offered).toMatchObject({ step: 'chooseFactor', factors: ['password', 'email'] })
})

test('a passkey in a browser without support is reported, and the other sign-in methods stay available', async () => {
  const { context } = choice(['PASSWORD', 'WEB_AUTHN'])
  const state = {
    step: 'passkey',
    username: EMAIL,
    factors: ['password', 'passkey'],
    problem: 'passkeyNotUsed',
  } as const
  const next = await submitPasskey(context, { ...state, factors: [...state.factors] }, {})
  expect(next.step).toBe('password')
})
