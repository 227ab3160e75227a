import { TOTP } from 'otpauth'
import {
  submitCode,
  submitCredentials,
  submitEmailSetup,
  submitMfaChoice,
  submitMfaSetup,
  submitMfaTotpSetup,
  submitNewPassword,
} from 'poolgate/client'
import type { SeedUser } from 'poolgate/local'
import { describe, expect, test } from 'vitest'
import { authError } from '../../support/errors.ts'
import { ann, seedAnn } from '../../support/users.ts'
import { startFlow, type TestFlow } from '../startFlow.ts'
import { stateAt } from '../stateAt.ts'

const credentials = { username: ann.email, password: ann.password }

const annWith = (mfa: SeedUser['mfa'], status: SeedUser['status'] = 'CONFIRMED') =>
  seedAnn(status, { phone_number: ann.phone }, mfa && { mfa })

const signIn = (scene: TestFlow) => submitCredentials(scene.context, { step: 'credentials' }, credentials)

const appCode = (secret: string, timestamp: number) => new TOTP({ secret }).generate({ timestamp })

describe.each([
  ['SMS_MFA', 'sms', ann.phone, '+********0000'],
  ['EMAIL_OTP', 'email', ann.email, 'a***@e***'],
] as const)('%s', (method, via, address, masked) => {
  const start = () =>
    startFlow({ mfaConfiguration: 'OPTIONAL', users: [annWith({ enabled: [method], preferred: method })] })

  test('asks for the code that was sent and signs in with it', async () => {
    const scene = start()
    const asked = stateAt(await signIn(scene), 'code')
    expect(asked).toMatchObject({ via, username: ann.email, sentTo: { destination: masked } })
    expect(asked).not.toHaveProperty('factors')
    const { code } = scene.pool.outbox.take(address)
    const spaced = ` ${code.slice(0, 3)} ${code.slice(3)} `
    expect(await submitCode(scene.context, asked, { code: spaced })).toMatchObject({ step: 'signedIn' })
  })

  test('a wrong code keeps the step, and the correct one still works', async () => {
    const scene = start()
    const asked = stateAt(await signIn(scene), 'code')
    const { code } = scene.pool.outbox.take(address)
    const wrong = code === '000000' ? '000001' : '000000'
    await expect(submitCode(scene.context, asked, { code: wrong })).rejects.toEqual(authError('wrongCode'))
    expect(await submitCode(scene.context, asked, { code })).toMatchObject({ step: 'signedIn' })
  })

  test('an expired code leads back to the sign-in form, with the username and a notice', async () => {
    const scene = start()
    const asked = stateAt(await signIn(scene), 'code')
    const { code } = scene.pool.outbox.take(address)
    scene.advance(181)
    expect(await submitCode(scene.context, asked, { code })).toEqual({
      step: 'credentials',
      username: ann.email,
      notice: 'challengeExpired',
    })
  })

  test('six wrong codes lock the account with lockedOut', async () => {
    const scene = start()
    const asked = stateAt(await signIn(scene), 'code')
    scene.pool.outbox.clear()
    for (let i = 0; i < 5; i++) {
      await expect(submitCode(scene.context, asked, { code: `x${i}` })).rejects.toEqual(authError('wrongCode'))
    }
    await expect(submitCode(scene.context, asked, { code: 'x' })).rejects.toEqual(authError('lockedOut'))
  })
})

describe('an authenticator app', () => {
  const start = () =>
    startFlow({
      mfaConfiguration: 'OPTIONAL',
      users: [
        annWith({ enabled: ['SOFTWARE_TOKEN_MFA'], preferred: 'SOFTWARE_TOKEN_MFA', totpSecret: ann.totpSecret }),
      ],
    })

  test('signs in with its code', async () => {
    const scene = start()
    const asked = stateAt(await signIn(scene), 'code')
    expect(asked).toMatchObject({ via: 'totp' })
    const code = appCode(ann.totpSecret, scene.context.now())
    expect(await submitCode(scene.context, asked, { code })).toMatchObject({ step: 'signedIn' })
  })

  test('a used code has a different error than a wrong one', async () => {
    const scene = start()
    const code = appCode(ann.totpSecret, scene.context.now())
    await submitCode(scene.context, stateAt(await signIn(scene), 'code'), { code })
    const asked = stateAt(await signIn(scene), 'code')
    await expect(submitCode(scene.context, asked, { code })).rejects.toEqual(authError('codeUsed'))
    await expect(submitCode(scene.context, asked, { code: 'abc' })).rejects.toEqual(authError('wrongCode'))
    scene.advance(30)
    const next = appCode(ann.totpSecret, scene.context.now())
    expect(await submitCode(scene.context, asked, { code: next })).toMatchObject({ step: 'signedIn' })
  })
})

test('with several MFA methods and no preferred one, the user chooses', async () => {
  const scene = startFlow({
    mfaConfiguration: 'OPTIONAL',
    users: [annWith({ enabled: ['SMS_MFA', 'SOFTWARE_TOKEN_MFA'], totpSecret: ann.totpSecret })],
  })
  const choice = stateAt(await signIn(scene), 'chooseMfa')
  expect(choice.methods).toEqual(['sms', 'totp'])
  const asked = stateAt(await submitMfaChoice(scene.context, choice, { method: 'sms' }), 'code')
  expect(asked).toMatchObject({ via: 'sms' })
  const { code } = scene.pool.outbox.take(ann.phone)
  expect(await submitCode(scene.context, asked, { code })).toMatchObject({ step: 'signedIn' })
})

describe('a pool that requires MFA of a user without an MFA method', () => {
  const annWithoutAddress = seedAnn('CONFIRMED', {}, { attributes: {}, username: ann.username })
  const start = (mfaMethods: ('SMS_MFA' | 'EMAIL_OTP' | 'SOFTWARE_TOKEN_MFA')[]) =>
    startFlow({ mfaConfiguration: 'ON', mfaMethods, usernameAttributes: [], users: [annWithoutAddress] })
  const enter = (scene: TestFlow) =>
    submitCredentials(scene.context, { step: 'credentials' }, { username: 'ann', password: ann.password })

  test('returns the key for an authenticator app and continues with its code', async () => {
    const scene = start(['SOFTWARE_TOKEN_MFA'])
    const setUp = stateAt(await enter(scene), 'setUpTotp')
    expect(setUp.secret).toMatch(/^[A-Z2-7]{32}$/)
    await expect(submitMfaTotpSetup(scene.context, setUp, { code: '000000' })).rejects.toEqual(authError('wrongCode'))
    await expect(submitMfaTotpSetup(scene.context, setUp, { code: '1' })).rejects.toEqual(authError('wrongCode'))
    const code = appCode(setUp.secret, scene.context.now())
    const done = await submitMfaTotpSetup(scene.context, setUp, { code, deviceName: 'My phone' })
    expect(done).toMatchObject({ step: 'signedIn' })
    scene.advance(30)
    expect(await enter(scene)).toMatchObject({ step: 'code', via: 'totp', app: 'My phone' })
  })

  test('asks for an email address and continues with the code that was sent there', async () => {
    const scene = start(['EMAIL_OTP'])
    const setUp = stateAt(await enter(scene), 'setUpEmail')
    await expect(submitEmailSetup(scene.context, setUp, { email: 'no address' })).rejects.toEqual(
      authError('invalidEmail'),
    )
    const asked = stateAt(await submitEmailSetup(scene.context, setUp, { email: ' new@example.com ' }), 'code')
    const { code } = scene.pool.outbox.take('new@example.com')
    expect(await submitCode(scene.context, asked, { code })).toMatchObject({ step: 'signedIn' })
  })

  test('lets the user choose which method to set up', async () => {
    const scene = start(['SMS_MFA', 'EMAIL_OTP', 'SOFTWARE_TOKEN_MFA'])
    const choice = stateAt(await enter(scene), 'setUpMfa')
    expect(choice.methods).toEqual(['email', 'totp'])
    expect(await submitMfaSetup(scene.context, choice, { method: 'email' })).toMatchObject({ step: 'setUpEmail' })
    expect(await submitMfaSetup(scene.context, choice, { method: 'totp' })).toMatchObject({ step: 'setUpTotp' })
  })

  test('offers no method if it only accepts a phone, which cannot be set up here', async () => {
    expect(stateAt(await enter(start(['SMS_MFA'])), 'setUpMfa').methods).toEqual([])
  })

  test('an expired setup leads back to the sign-in form', async () => {
    const scene = start(['SOFTWARE_TOKEN_MFA'])
    const setUp = stateAt(await enter(scene), 'setUpTotp')
    scene.advance(181)
    const code = appCode(setUp.secret, scene.context.now())
    expect(await submitMfaTotpSetup(scene.context, setUp, { code })).toEqual({
      step: 'credentials',
      username: 'ann',
      notice: 'challengeExpired',
    })
  })
})

test('a new password is followed by MFA', async () => {
  const scene = startFlow({
    mfaConfiguration: 'OPTIONAL',
    users: [annWith({ enabled: ['SMS_MFA'] }, 'FORCE_CHANGE_PASSWORD')],
  })
  const state = stateAt(await signIn(scene), 'newPassword')
  const asked = stateAt(await submitNewPassword(scene.context, state, { newPassword: ann.newPassword }), 'code')
  const { code } = scene.pool.outbox.take(ann.phone)
  expect(await submitCode(scene.context, asked, { code })).toMatchObject({ step: 'signedIn' })
})
