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

describe.each(['PASSWORD_SRP', 'PASSWORD'] as const)('a password, proven by %s', (passwordChallenge) => {
  test('is one of the choices, and asked for after the name', async () => {
    const { context } = choice(['PASSWORD', 'EMAIL_OTP', 'SMS_OTP'], { passwordChallenge })
    const offered = at(await submitCredentials(context, start, { username: EMAIL }), 'chooseFactor')
    expect(offered.factors).toEqual(['password', 'email', 'sms'])
    const asked = at(await submitFactor(context, offered, { factor: 'password' }), 'password')
    await expect(submitPassword(context, asked, { password: 'wrong' })).rejects.toEqual(refusal('wrongCredentials'))
    expect(await submitPassword(context, asked, { password: PASSWORD })).toMatchObject({ step: 'signedIn' })
  })

  test('is asked for at once where it is the only choice', async () => {
    const { context } = choice(['PASSWORD'], { passwordChallenge })
    const asked = at(await submitCredentials(context, start, { username: EMAIL }), 'password')
    expect(await submitPassword(context, asked, { password: PASSWORD })).toMatchObject({ step: 'signedIn' })
  })

  test('that is preferred is asked for beside the name', async () => {
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

  test('that is preferred is sent at once', async () => {
    const { context, pool } = choice(['PASSWORD', challenge], { preferredChallenge: challenge })
    const asked = at(await submitCredentials(context, start, { username: EMAIL }), 'code')
    const { code } = pool.outbox.take(address)
    expect(await submitCode(context, asked, { code })).toMatchObject({ step: 'signedIn' })
  })

  test('can be sent again; the new one is right then', async () => {
    const { context, pool } = choice(['PASSWORD', challenge], { preferredChallenge: challenge })
    const asked = at(await submitCredentials(context, start, { username: EMAIL }), 'code')
    pool.outbox.clear()
    const again = at(await resendCode(context, asked), 'code')
    const { code } = pool.outbox.take(address)
    expect(await submitCode(context, again, { code })).toMatchObject({ step: 'signedIn' })
  })

  test('can be left for another way', async () => {
    const { context, pool } = choice(['PASSWORD', challenge], { preferredChallenge: challenge })
    const asked = at(await submitCredentials(context, start, { username: EMAIL }), 'code')
    pool.outbox.clear()
    const offered = backToFactorChoice(asked)
    const password = at(await submitFactor(context, offered, { factor: 'password' }), 'password')
    expect(await submitPassword(context, password, { password: PASSWORD })).toMatchObject({ step: 'signedIn' })
  })

  test('a stranger gets the same screen, and no code', async () => {
    const { context, pool } = choice(['PASSWORD', challenge], { preferredChallenge: challenge })
    const asked = at(await submitCredentials(context, start, { username: 'nobody@example.com' }), 'code')
    expect(pool.outbox.messages).toEqual([])
    await expect(submitCode(context, asked, { code: '123456' })).rejects.toEqual(refusal('wrongCode'))
  })
})

test('a first code also confirms an account that never was', async () => {
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

test('where a second factor is on, only the password is offered, and the second factor follows', async () => {
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

test('a choice that took too long leads back to the start', async () => {
  const { context, advance } = choice(['PASSWORD', 'EMAIL_OTP'])
  const offered = at(await submitCredentials(context, start, { username: EMAIL }), 'chooseFactor')
  advance(181)
  expect(await submitFactor(context, offered, { factor: 'email' })).toEqual({
    step: 'credentials',
    username: EMAIL,
    notice: 'challengeExpired',
  })
})

test('a preferred passkey that the person does not have gives the list in its place', async () => {
  const { context } = choice(['PASSWORD', 'EMAIL_OTP', 'WEB_AUTHN'], { preferredChallenge: 'WEB_AUTHN' })
  const offered = await submitCredentials(context, start, { username: EMAIL })
  expect(offered).toMatchObject({ step: 'chooseFactor', factors: ['password', 'email'] })
})

test('a passkey where the browser knows none says so, and offers the other ways', async () => {
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
