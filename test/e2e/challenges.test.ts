import type { ChallengeNameType } from '@aws-sdk/client-cognito-identity-provider'
import { TOTP } from 'otpauth'
import type { FirstAuthFactor, LocalPoolOptions, SeedUser } from 'poolgate/local'
import { describe, expect } from 'vitest'
import type { RealPool } from '../../playground/src/realPool.ts'
import {
  button,
  enterCredentials,
  field,
  focusedElement,
  see,
  seeHome,
  seeText,
  signOut,
} from '../support/e2e/actions.ts'
import { type Playground, test } from '../support/e2e/openPlayground.ts'
import { connectRemotePool, type RemotePool } from '../support/e2e/remotePool.ts'
import { addVirtualAuthenticator, registerPasskey } from '../support/e2e/virtualAuthenticator.ts'
import { askQuestion } from '../support/triggers.ts'
import { ann, createPassword, seedAnn } from '../support/users.ts'

/** Opens the playground with a pool in which Ann has an account. */
async function openPool(
  playground: Playground,
  options: LocalPoolOptions,
  { mfa, status = 'CONFIRMED', ...flow }: Pick<Partial<SeedUser>, 'mfa' | 'status'> & RealPool['flow'] = {},
) {
  const { page } = playground
  const password = playground.secret(createPassword())
  const seed = seedAnn(status, { phone_number: ann.phone, given_name: 'Ann' }, { password, ...(mfa && { mfa }) })
  const remote = await connectRemotePool(playground, { usernameAttributes: ['email'], users: [seed], ...options }, flow)
  const submitCredentials = () => enterCredentials(page, { email: ann.email, password })
  const fillAndSubmit = async (values: Record<string, string>, press = 'Continue') => {
    for (const [label, value] of Object.entries(values)) await field(page, label).fill(playground.secret(value))
    await button(page, press).click()
  }
  const submitEmail = async () => {
    await field(page, 'Email').fill(ann.email)
    await button(page, 'Continue').click()
  }
  const choose = async (label: string) => {
    await page.getByLabel(label).check()
    await button(page, 'Continue').click()
  }
  const enterCodeFor = async (destination: string, title = 'Two-step verification') => {
    await see(page, title)
    await fillAndSubmit({ Code: remote.pool.outbox.take(destination).code })
  }
  return {
    page,
    remote,
    pool: remote.pool,
    password,
    submitCredentials,
    submitEmail,
    fillAndSubmit,
    choose,
    enterCodeFor,
  }
}

/** Returns the challenges that the client answeredChallenges, in order. */
const answeredChallenges = ({ bodies }: RemotePool): string[] =>
  bodies.map((body) => JSON.parse(body || '{}').ChallengeName).filter(Boolean)

type Challenge = Exclude<ChallengeNameType, 'ADMIN_NO_SRP_AUTH'>
type Walk = (playground: Playground) => Promise<{ remote: RemotePool }>

const optional: LocalPoolOptions = { mfaConfiguration: 'OPTIONAL' }
const byChoice = (...allowedFirstAuthFactors: FirstAuthFactor[]): LocalPoolOptions => ({ allowedFirstAuthFactors })

const byPassword: Walk = async (playground) => {
  const user = await openPool(playground, {})
  await user.submitCredentials()
  return user
}

const byTextMessage: Walk = async (playground) => {
  const user = await openPool(playground, byChoice('PASSWORD', 'EMAIL_OTP', 'SMS_OTP'), { authFlow: 'USER_AUTH' })
  await user.submitEmail()
  await user.choose('Text a code')
  await user.enterCodeFor(ann.phone, 'Check your phone')
  return user
}

const byApp: Walk = async (playground) => {
  const mfa: SeedUser['mfa'] = { enabled: ['SMS_MFA', 'SOFTWARE_TOKEN_MFA'], totpSecret: ann.totpSecret }
  const user = await openPool(playground, optional, { mfa })
  await user.submitCredentials()
  await user.choose('Authenticator app')
  await user.fillAndSubmit({ Code: new TOTP({ secret: ann.totpSecret }).generate() })
  return user
}

const byTrustedDevice: Walk = async (playground) => {
  const tracking: LocalPoolOptions = {
    ...optional,
    deviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: true },
  }
  const user = await openPool(playground, tracking, { mfa: { enabled: ['SMS_MFA'] } })
  await user.submitCredentials()
  await see(user.page, 'Two-step verification')
  await user.page.getByLabel("Don't ask again on this device").check()
  await user.enterCodeFor(ann.phone)
  await seeHome(user.page, 'Ann')
  await signOut(user.page)
  await user.submitCredentials()
  await seeHome(user.page, 'Ann')
  expect(user.pool.outbox.messages).toEqual([])
  return user
}

/** The steps of a sign-in under each challenge that a browser can receive. */
const walks: Record<Challenge, Walk> = {
  PASSWORD_VERIFIER: byPassword,
  SELECT_CHALLENGE: byTextMessage,
  SMS_OTP: byTextMessage,
  SELECT_MFA_TYPE: byApp,
  SOFTWARE_TOKEN_MFA: byApp,
  DEVICE_SRP_AUTH: byTrustedDevice,
  DEVICE_PASSWORD_VERIFIER: byTrustedDevice,
  async SMS_MFA(playground) {
    const user = await openPool(playground, optional, { mfa: { enabled: ['SMS_MFA'] } })
    await user.submitCredentials()
    await user.enterCodeFor(ann.phone)
    return user
  },
  async EMAIL_OTP(playground) {
    const user = await openPool(playground, optional, { mfa: { enabled: ['EMAIL_OTP'] } })
    playground.expectTrouble(/status of 400/)
    await user.submitCredentials()
    await user.fillAndSubmit({ Code: '918273' })
    await seeText(user.page, 'That code is incorrect. Check it and try again.')
    await user.enterCodeFor(ann.email)
    return user
  },
  async MFA_SETUP(playground) {
    const user = await openPool(playground, { mfaConfiguration: 'ON', mfaMethods: ['SOFTWARE_TOKEN_MFA'] })
    await user.submitCredentials()
    await see(user.page, 'Set up authenticator app')
    await user.page.getByRole('img').waitFor()
    const link = user.page.getByRole('link', { name: 'Open in authenticator app' })
    const key = new URL((await link.getAttribute('href')) ?? '').searchParams.get('secret') ?? ''
    await user.fillAndSubmit({ '6-digit code': new TOTP({ secret: key }).generate() })
    await seeHome(user.page, 'Ann')
    playground.secret(key)
    return user
  },
  async NEW_PASSWORD_REQUIRED(playground) {
    const user = await openPool(playground, {}, { status: 'FORCE_CHANGE_PASSWORD' })
    await user.submitCredentials()
    await see(user.page, 'Create your password')
    await user.fillAndSubmit({ 'New password': createPassword() }, 'Continue')
    return user
  },
  async CUSTOM_CHALLENGE(playground) {
    const user = await openPool(
      playground,
      { triggers: askQuestion({ prompt: 'Two and two?' }, 'four') },
      { authFlow: 'CUSTOM_WITHOUT_SRP' },
    )
    await user.submitEmail()
    await seeText(user.page, 'Two and two?')
    await user.fillAndSubmit({ Answer: 'five' })
    await seeText(user.page, "That's not correct. Try again.")
    await user.fillAndSubmit({ Answer: 'four' })
    return user
  },
  async PASSWORD(playground) {
    const flow = { authFlow: 'USER_AUTH', passwordChallenge: 'PASSWORD' } as const
    const user = await openPool(playground, byChoice('PASSWORD', 'EMAIL_OTP'), flow)
    user.remote.answerNext('InitiateAuth', { ChallengeName: 'PASSWORD' })
    await user.submitEmail()
    await see(user.page, 'Enter your password')
    await user.fillAndSubmit({ Password: user.password }, 'Sign in')
    return user
  },
  async PASSWORD_SRP(playground) {
    const user = await openPool(playground, byChoice('PASSWORD', 'EMAIL_OTP'), { authFlow: 'USER_AUTH' })
    user.remote.answerNext('InitiateAuth', { ChallengeName: 'PASSWORD_SRP' })
    await user.submitEmail()
    await see(user.page, 'Enter your password')
    await user.fillAndSubmit({ Password: user.password }, 'Sign in')
    return user
  },
  async WEB_AUTHN(playground) {
    const user = await openPool(playground, byChoice('PASSWORD', 'WEB_AUTHN'), { authFlow: 'USER_AUTH' })
    await addVirtualAuthenticator(user.page)
    await registerPasskey(user.page, user.pool, { email: ann.email, password: user.password })
    await user.submitEmail()
    await user.choose('Passkey')
    return user
  },
}

/** Each walk once, with all the challenges that it meets. */
const distinctWalks = [...new Set(Object.values(walks))].map(
  (walk) => [Object.keys(walks).filter((name) => walks[name as Challenge] === walk), walk] as const,
)

describe('a sign-in succeeds under each challenge', () => {
  test.for(distinctWalks)('%s', async ([challenges, walk], { playground, page }) => {
    const { remote } = await walk(playground)
    await seeHome(page, 'Ann')
    expect(answeredChallenges(remote)).toEqual(expect.arrayContaining(challenges))
  })

  test('all fifteen challenges are covered', () => expect(Object.keys(walks)).toHaveLength(15))
})

test('an unknown challenge shows an error, keeps the input and allows a retry', async ({ playground, page }) => {
  const { submitCredentials, remote, password } = await openPool(playground, {})
  remote.answerNext('RespondToAuthChallenge', {
    ChallengeName: 'RETINA_SCAN',
    Session: 'a session of twenty or more',
    AuthenticationResult: undefined,
  })
  await submitCredentials()
  await seeText(page, "This account needs a verification step that isn't supported here. Contact support.")
  expect(await field(page, 'Password').inputValue()).toBe(password)
  await button(page, 'Sign in').click()
  await seeHome(page, 'Ann')
})

test('opening the confirmation link in another tab signs the user in on the page', async ({ playground, page }) => {
  const { pool } = await connectRemotePool(playground, { usernameAttributes: ['email'], confirmBy: 'link' })
  await page.getByRole('button', { name: 'Sign up' }).click()
  await see(page, 'Create your account')
  await field(page, 'Email').fill('zoe@example.com')
  await field(page, 'Password').fill(playground.secret(createPassword()))
  await button(page, 'Create account').click()
  await see(page, 'Check your email')
  await pool.handle(new Request(pool.outbox.take('zoe@example.com').link ?? ''))
  await seeHome(page, 'zoe@example.com')
})

test('a step that fails to load shows an error, and a retry loads it', async ({ playground, page }) => {
  const user = await openPool(playground, optional, { mfa: { enabled: ['SMS_MFA'] } })
  playground.expectTrouble(/net::ERR_FAILED/)
  const screens = /ChallengeStep-/
  await page.route(screens, (route) => route.abort())
  await user.submitCredentials()
  await seeText(page, "You're offline. Check your connection and try again.")
  expect(await focusedElement(page)).toBe('Try again')
  await page.unroute(screens)
  await button(page, 'Try again').click()
  await user.enterCodeFor(ann.phone)
  await seeHome(page, 'Ann')
})

test('a challenge handler that fails to load shows an error and keeps the input', async ({ playground, page }) => {
  const user = await openPool(playground, {})
  playground.expectTrouble(/net::ERR_FAILED/)
  const handlers = /challengeHandlers-/
  await page.route(handlers, (route) => route.abort())
  await user.submitCredentials()
  await seeText(page, "You're offline. Check your connection and try again.")
  expect(await field(page, 'Password').inputValue()).toBe(user.password)
  await page.unroute(handlers)
  await button(page, 'Sign in').click()
  await seeHome(page, 'Ann')
})
