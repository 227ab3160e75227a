import { TOTP } from 'otpauth'
import type { SignInBy } from 'poolgate/client'
import type { LocalPoolOptions, SeedUser, Triggers } from 'poolgate/local'
import { describe, expect } from 'vitest'
import { connectRemotePool, type RemotePool } from './remotePool.ts'
import { test, type Visit } from './visit.ts'
import { button, enterCredentials, field, newPassword, see, seeHome, seeText, signOut } from './walk.ts'

const email = 'ann@example.com'
const phone = '+442079460000'
const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'

const riddle: Triggers = {
  defineAuthChallenge: (event) => {
    const last = event.request.session.at(-1)
    const isDone = last?.challengeName === 'CUSTOM_CHALLENGE' && last.challengeResult
    event.response = isDone ? { issueTokens: true } : { challengeName: 'CUSTOM_CHALLENGE' }
    return event
  },
  createAuthChallenge: (event) => {
    event.response = {
      publicChallengeParameters: { prompt: 'Two and two?' },
      privateChallengeParameters: { answer: 'four' },
    }
    return event
  },
  verifyAuthChallengeResponse: (event) => {
    event.response.answerCorrect = event.request.challengeAnswer === 'four'
    return event
  },
}

/** A visit to a pool in which Ann has an account; `met` are the challenges that the service asked, in order. */
async function visitPool(
  visit: Visit,
  options: LocalPoolOptions,
  { mfa, status = 'CONFIRMED', signInBy }: Pick<Partial<SeedUser>, 'mfa' | 'status'> & { signInBy?: SignInBy } = {},
) {
  const password = visit.secret(newPassword())
  const ann: SeedUser = {
    password,
    attributes: { email, phone_number: phone, given_name: 'Ann' },
    status,
    ...(mfa && { mfa }),
  }
  const remote = await connectRemotePool(visit, { usernameAttributes: ['email'], users: [ann], ...options }, signInBy)
  const enters = () => enterCredentials(visit.page, { email, password })
  const entersName = async () => {
    await field(visit.page, 'Email').fill(email)
    await button(visit.page, 'Continue').click()
  }
  const answers = async (values: Record<string, string>, press = 'Continue') => {
    for (const [label, value] of Object.entries(values)) await field(visit.page, label).fill(visit.secret(value))
    await button(visit.page, press).click()
  }
  return { ...remote, remote, password, enters, entersName, answers }
}

/** What the client answered, by the challenges' names. */
const answered = ({ bodies }: RemotePool): string[] =>
  bodies.map((body) => JSON.parse(body || '{}').ChallengeName).filter(Boolean)

const optional: LocalPoolOptions = { mfaConfiguration: 'OPTIONAL' }

describe('an end-to-end walk for each challenge', () => {
  test('PASSWORD_VERIFIER and SMS_MFA', async ({ visit, page }) => {
    const { enters, answers, pool, remote } = await visitPool(visit, optional, { mfa: { enabled: ['SMS_MFA'] } })
    await enters()
    await see(page, 'Enter your code')
    await answers({ Code: pool.outbox.take(phone).code })
    await seeHome(page, 'Ann')
    expect(answered(remote)).toEqual(['PASSWORD_VERIFIER', 'SMS_MFA'])
  })

  test('EMAIL_OTP as a second factor, wrong first', async ({ visit, page }) => {
    const { enters, answers, pool, remote } = await visitPool(visit, optional, { mfa: { enabled: ['EMAIL_OTP'] } })
    await enters()
    await see(page, 'Enter your code')
    await answers({ Code: '918273' })
    await seeText(page, 'Wrong code. Check it and try again.')
    await answers({ Code: pool.outbox.take(email).code })
    await seeHome(page, 'Ann')
    expect(answered(remote)).toEqual(['PASSWORD_VERIFIER', 'EMAIL_OTP', 'EMAIL_OTP'])
  })

  test('SELECT_MFA_TYPE and SOFTWARE_TOKEN_MFA', async ({ visit, page }) => {
    const mfa: SeedUser['mfa'] = { enabled: ['SMS_MFA', 'SOFTWARE_TOKEN_MFA'], totpSecret: secret }
    const { enters, answers, remote } = await visitPool(visit, optional, { mfa })
    await enters()
    await page.getByLabel('Authenticator app').check()
    await button(page, 'Continue').click()
    await see(page, 'Enter your code')
    await answers({ Code: new TOTP({ secret }).generate() })
    await seeHome(page, 'Ann')
    expect(answered(remote)).toEqual(['PASSWORD_VERIFIER', 'SELECT_MFA_TYPE', 'SOFTWARE_TOKEN_MFA'])
  })

  test('MFA_SETUP with an authenticator app', async ({ visit, page }) => {
    const required: LocalPoolOptions = { mfaConfiguration: 'ON', mfaMethods: ['SOFTWARE_TOKEN_MFA'] }
    const { enters, answers, remote, calls } = await visitPool(visit, required)
    await enters()
    await see(page, 'Set up your authenticator app')
    await page.getByRole('img').waitFor()
    const uri = (await page.getByRole('link', { name: 'Open in authenticator app' }).getAttribute('href')) ?? ''
    const key = new URL(uri).searchParams.get('secret') ?? ''
    await answers({ 'Code from the app': new TOTP({ secret: key }).generate() })
    await seeHome(page, 'Ann')
    visit.secret(key)
    expect(answered(remote)).toEqual(['PASSWORD_VERIFIER', 'MFA_SETUP'])
    expect(calls).toContain('VerifySoftwareToken')
  })

  test('NEW_PASSWORD_REQUIRED', async ({ visit, page }) => {
    const { enters, answers, remote } = await visitPool(visit, {}, { status: 'FORCE_CHANGE_PASSWORD' })
    await enters()
    await see(page, 'Choose your password')
    await answers({ 'New password': newPassword() }, 'Save and sign in')
    await seeHome(page, 'Ann')
    expect(answered(remote)).toEqual(['PASSWORD_VERIFIER', 'NEW_PASSWORD_REQUIRED'])
  })

  test('CUSTOM_CHALLENGE, asked again after a wrong answer', async ({ visit, page }) => {
    const { entersName, answers, remote } = await visitPool(visit, { triggers: riddle }, { signInBy: 'custom' })
    await entersName()
    await seeText(page, 'Two and two?')
    await answers({ Answer: 'five' })
    await seeText(page, 'That was not right. Try again.')
    await answers({ Answer: 'four' })
    await seeHome(page, 'Ann')
    expect(answered(remote)).toEqual(['CUSTOM_CHALLENGE', 'CUSTOM_CHALLENGE'])
  })

  test('SELECT_CHALLENGE and SMS_OTP', async ({ visit, page }) => {
    const factors: LocalPoolOptions = { allowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP'] }
    const { entersName, answers, pool, remote } = await visitPool(visit, factors, { signInBy: 'choice' })
    await entersName()
    await page.getByLabel('Code by text message').check()
    await button(page, 'Continue').click()
    await see(page, 'Enter your code')
    await answers({ Code: pool.outbox.take(phone).code })
    await seeHome(page, 'Ann')
    expect(answered(remote)).toEqual(['SELECT_CHALLENGE', 'SMS_OTP'])
  })

  test.for(['PASSWORD', 'PASSWORD_SRP'])('%s, named by the service itself', async (name, { visit, page }) => {
    const options: LocalPoolOptions = { allowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] }
    const { entersName, answers, password, remote } = await visitPool(visit, options, { signInBy: 'choice' })
    remote.answerNext('InitiateAuth', { ChallengeName: name, Session: 'a session of twenty or more' })
    await entersName()
    await see(page, 'Enter your password')
    await answers({ Password: password }, 'Sign in')
    await seeHome(page, 'Ann')
  })

  test('DEVICE_SRP_AUTH and DEVICE_PASSWORD_VERIFIER, after the device was trusted', async ({ visit, page }) => {
    const tracking: LocalPoolOptions = {
      ...optional,
      deviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: true },
    }
    const { enters, answers, pool, remote } = await visitPool(visit, tracking, { mfa: { enabled: ['SMS_MFA'] } })
    await enters()
    await see(page, 'Enter your code')
    await page.getByLabel('Trust this device and ask for no code next time').check()
    await answers({ Code: pool.outbox.take(phone).code })
    await seeHome(page, 'Ann')
    await signOut(page)
    remote.bodies.length = 0
    await enters()
    await seeHome(page, 'Ann')
    expect(answered(remote)).toEqual(['PASSWORD_VERIFIER', 'DEVICE_SRP_AUTH', 'DEVICE_PASSWORD_VERIFIER'])
    expect(pool.outbox.messages).toEqual([])
  })
})

test('a challenge that nobody has heard of says so, and keeps what was typed', async ({ visit, page }) => {
  const { enters, remote, password } = await visitPool(visit, {})
  remote.answerNext('RespondToAuthChallenge', { ChallengeName: 'RETINA_SCAN', Session: 'a session of twenty or more' })
  await enters()
  await seeText(page, 'This account needs a step that this page does not know. Ask for help.')
  expect(await field(page, 'Password').inputValue()).toBe(password)
  await button(page, 'Sign in').click()
  await seeHome(page, 'Ann')
})

test('a link that is opened elsewhere confirms the account, and the page goes on by itself', async ({
  visit,
  page,
}) => {
  const { pool } = await connectRemotePool(visit, { usernameAttributes: ['email'], confirmBy: 'link' })
  await page.getByRole('button', { name: 'Sign up' }).click()
  await see(page, 'Create your account')
  await field(page, 'Email').fill('zoe@example.com')
  await field(page, 'Password').fill(visit.secret(newPassword()))
  await button(page, 'Sign up').click()
  await see(page, 'Check your inbox')
  await pool.handle(new Request(pool.outbox.take('zoe@example.com').link ?? ''))
  await seeHome(page, 'zoe@example.com')
})
