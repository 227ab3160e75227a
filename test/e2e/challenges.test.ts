import type { ChallengeNameType } from '@aws-sdk/client-cognito-identity-provider'
import { TOTP } from 'otpauth'
import type { FirstAuthFactor, LocalPoolOptions, SeedUser, Triggers } from 'poolgate/local'
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
import { createPassword } from '../support/users.ts'

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

/** A visit to a pool in which Ann has an account. */
async function openPool(
  playground: Playground,
  options: LocalPoolOptions,
  { mfa, status = 'CONFIRMED', ...flow }: Pick<Partial<SeedUser>, 'mfa' | 'status'> & RealPool['flow'] = {},
) {
  const { page } = playground
  const password = playground.secret(createPassword())
  const ann: SeedUser = {
    password,
    attributes: { email, phone_number: phone, given_name: 'Ann' },
    status,
    ...(mfa && { mfa }),
  }
  const remote = await connectRemotePool(playground, { usernameAttributes: ['email'], users: [ann], ...options }, flow)
  const enters = () => enterCredentials(page, { email, password })
  const answers = async (values: Record<string, string>, press = 'Continue') => {
    for (const [label, value] of Object.entries(values)) await field(page, label).fill(playground.secret(value))
    await button(page, press).click()
  }
  const entersName = async () => {
    await field(page, 'Email').fill(email)
    await button(page, 'Continue').click()
  }
  const chooses = async (label: string) => {
    await page.getByLabel(label).check()
    await button(page, 'Continue').click()
  }
  const entersCodeFor = async (destination: string) => {
    await see(page, 'Two-step verification')
    await answers({ Code: remote.pool.outbox.take(destination).code })
  }
  return { page, remote, pool: remote.pool, password, enters, entersName, answers, chooses, entersCodeFor }
}

/** The challenges that the client answered, in order. */
const answered = ({ bodies }: RemotePool): string[] =>
  bodies.map((body) => JSON.parse(body || '{}').ChallengeName).filter(Boolean)

type Challenge = Exclude<ChallengeNameType, 'ADMIN_NO_SRP_AUTH'>
type Walk = (playground: Playground) => Promise<{ remote: RemotePool }>

const optional: LocalPoolOptions = { mfaConfiguration: 'OPTIONAL' }
const byChoice = (...allowedFirstAuthFactors: FirstAuthFactor[]): LocalPoolOptions => ({ allowedFirstAuthFactors })

const byPassword: Walk = async (playground) => {
  const ann = await openPool(playground, {})
  await ann.enters()
  return ann
}

const byTextMessage: Walk = async (playground) => {
  const ann = await openPool(playground, byChoice('PASSWORD', 'EMAIL_OTP', 'SMS_OTP'), { authFlow: 'USER_AUTH' })
  await ann.entersName()
  await ann.chooses('Text a code')
  await ann.entersCodeFor(phone)
  return ann
}

const byApp: Walk = async (playground) => {
  const mfa: SeedUser['mfa'] = { enabled: ['SMS_MFA', 'SOFTWARE_TOKEN_MFA'], totpSecret: secret }
  const ann = await openPool(playground, optional, { mfa })
  await ann.enters()
  await ann.chooses('Authenticator app')
  await ann.answers({ Code: new TOTP({ secret }).generate() })
  return ann
}

const byTrustedDevice: Walk = async (playground) => {
  const tracking: LocalPoolOptions = {
    ...optional,
    deviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: true },
  }
  const ann = await openPool(playground, tracking, { mfa: { enabled: ['SMS_MFA'] } })
  await ann.enters()
  await see(ann.page, 'Two-step verification')
  await ann.page.getByLabel("Don't ask again on this device").check()
  await ann.entersCodeFor(phone)
  await seeHome(ann.page, 'Ann')
  await signOut(ann.page)
  await ann.enters()
  await seeHome(ann.page, 'Ann')
  expect(ann.pool.outbox.messages).toEqual([])
  return ann
}

/** How a person gets in past each challenge that a browser may meet. */
const walks: Record<Challenge, Walk> = {
  PASSWORD_VERIFIER: byPassword,
  SELECT_CHALLENGE: byTextMessage,
  SMS_OTP: byTextMessage,
  SELECT_MFA_TYPE: byApp,
  SOFTWARE_TOKEN_MFA: byApp,
  DEVICE_SRP_AUTH: byTrustedDevice,
  DEVICE_PASSWORD_VERIFIER: byTrustedDevice,
  async SMS_MFA(playground) {
    const ann = await openPool(playground, optional, { mfa: { enabled: ['SMS_MFA'] } })
    await ann.enters()
    await ann.entersCodeFor(phone)
    return ann
  },
  async EMAIL_OTP(playground) {
    const ann = await openPool(playground, optional, { mfa: { enabled: ['EMAIL_OTP'] } })
    playground.expectTrouble(/status of 400/)
    await ann.enters()
    await ann.answers({ Code: '918273' })
    await seeText(ann.page, 'That code is incorrect. Check it and try again.')
    await ann.entersCodeFor(email)
    return ann
  },
  async MFA_SETUP(playground) {
    const ann = await openPool(playground, { mfaConfiguration: 'ON', mfaMethods: ['SOFTWARE_TOKEN_MFA'] })
    await ann.enters()
    await see(ann.page, 'Set up authenticator app')
    await ann.page.getByRole('img').waitFor()
    const link = ann.page.getByRole('link', { name: 'Open in authenticator app' })
    const key = new URL((await link.getAttribute('href')) ?? '').searchParams.get('secret') ?? ''
    await ann.answers({ '6-digit code': new TOTP({ secret: key }).generate() })
    await seeHome(ann.page, 'Ann')
    playground.secret(key)
    return ann
  },
  async NEW_PASSWORD_REQUIRED(playground) {
    const ann = await openPool(playground, {}, { status: 'FORCE_CHANGE_PASSWORD' })
    await ann.enters()
    await see(ann.page, 'Create your password')
    await ann.answers({ 'New password': createPassword() }, 'Continue')
    return ann
  },
  async CUSTOM_CHALLENGE(playground) {
    const ann = await openPool(playground, { triggers: riddle }, { authFlow: 'CUSTOM_WITHOUT_SRP' })
    await ann.entersName()
    await seeText(ann.page, 'Two and two?')
    await ann.answers({ Answer: 'five' })
    await seeText(ann.page, "That's not correct. Try again.")
    await ann.answers({ Answer: 'four' })
    return ann
  },
  async PASSWORD(playground) {
    const flow = { authFlow: 'USER_AUTH', passwordChallenge: 'PASSWORD' } as const
    const ann = await openPool(playground, byChoice('PASSWORD', 'EMAIL_OTP'), flow)
    ann.remote.answerNext('InitiateAuth', { ChallengeName: 'PASSWORD' })
    await ann.entersName()
    await see(ann.page, 'Enter your password')
    await ann.answers({ Password: ann.password }, 'Sign in')
    return ann
  },
  async PASSWORD_SRP(playground) {
    const ann = await openPool(playground, byChoice('PASSWORD', 'EMAIL_OTP'), { authFlow: 'USER_AUTH' })
    ann.remote.answerNext('InitiateAuth', { ChallengeName: 'PASSWORD_SRP' })
    await ann.entersName()
    await see(ann.page, 'Enter your password')
    await ann.answers({ Password: ann.password }, 'Sign in')
    return ann
  },
  async WEB_AUTHN(playground) {
    const ann = await openPool(playground, byChoice('PASSWORD', 'WEB_AUTHN'), { authFlow: 'USER_AUTH' })
    await addVirtualAuthenticator(ann.page)
    await registerPasskey(ann.page, ann.pool, { email, password: ann.password })
    await ann.entersName()
    await ann.chooses('Passkey')
    return ann
  },
}

describe('an end-to-end walk for each challenge', () => {
  test.for(Object.entries(walks))('%s', async ([name, walk], { playground, page }) => {
    const { remote } = await walk(playground)
    await seeHome(page, 'Ann')
    expect(answered(remote)).toContain(name)
  })

  test('of which there are fifteen', () => expect(Object.keys(walks)).toHaveLength(15))
})

test('a challenge that nobody has heard of says so, and keeps what was typed', async ({ playground, page }) => {
  const { enters, remote, password } = await openPool(playground, {})
  remote.answerNext('RespondToAuthChallenge', {
    ChallengeName: 'RETINA_SCAN',
    Session: 'a session of twenty or more',
    AuthenticationResult: undefined,
  })
  await enters()
  await seeText(page, "This account needs a verification step that isn't supported here. Contact support.")
  expect(await field(page, 'Password').inputValue()).toBe(password)
  await button(page, 'Sign in').click()
  await seeHome(page, 'Ann')
})

test('a link that is opened elsewhere confirms the account, and the page goes on by itself', async ({
  playground,
  page,
}) => {
  const { pool } = await connectRemotePool(playground, { usernameAttributes: ['email'], confirmBy: 'link' })
  await page.getByRole('button', { name: 'Sign up' }).click()
  await see(page, 'Create your account')
  await field(page, 'Email').fill('zoe@example.com')
  await field(page, 'Password').fill(playground.secret(createPassword()))
  await button(page, 'Sign up').click()
  await see(page, 'Check your email')
  await pool.handle(new Request(pool.outbox.take('zoe@example.com').link ?? ''))
  await seeHome(page, 'zoe@example.com')
})

test('the screen of a challenge that cannot be fetched says so, and comes with the next try', async ({
  playground,
  page,
}) => {
  const ann = await openPool(playground, optional, { mfa: { enabled: ['SMS_MFA'] } })
  playground.expectTrouble(/net::ERR_FAILED/)
  const screens = /ChallengeStep-/
  await page.route(screens, (route) => route.abort())
  await ann.enters()
  await seeText(page, "You're offline. Check your connection and try again.")
  expect(await focusedElement(page)).toBe('Try again')
  await page.unroute(screens)
  await button(page, 'Try again').click()
  await ann.entersCodeFor(phone)
  await seeHome(page, 'Ann')
})

test('a challenge that cannot be met for the network keeps what was typed', async ({ playground, page }) => {
  const ann = await openPool(playground, {})
  playground.expectTrouble(/net::ERR_FAILED/)
  const flows = /challenges-/
  await page.route(flows, (route) => route.abort())
  await ann.enters()
  await seeText(page, "You're offline. Check your connection and try again.")
  expect(await field(page, 'Password').inputValue()).toBe(ann.password)
  await page.unroute(flows)
  await button(page, 'Sign in').click()
  await seeHome(page, 'Ann')
})
