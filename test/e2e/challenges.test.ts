import { TOTP } from 'otpauth'
import type { LocalPoolOptions, SeedUser } from 'poolgate/local'
import { expect } from 'vitest'
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
import { connectRemotePool } from '../support/e2e/remotePool.ts'
import { addVirtualAuthenticator, registerPasskey } from '../support/e2e/virtualAuthenticator.ts'
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
    fillAndSubmit,
    enterCodeFor,
  }
}

const optional: LocalPoolOptions = { mfaConfiguration: 'OPTIONAL' }

test('a device that the user trusts needs no code at the next sign-in', async ({ playground }) => {
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
})

test('an authenticator app that the pool requires is set up during the sign-in', async ({ playground }) => {
  const user = await openPool(playground, { mfaConfiguration: 'ON', mfaMethods: ['SOFTWARE_TOKEN_MFA'] })
  await user.submitCredentials()
  await see(user.page, 'Set up authenticator app')
  await user.page.getByRole('img').waitFor()
  const link = user.page.getByRole('link', { name: 'Open in authenticator app', includeHidden: true })
  const key = new URL((await link.getAttribute('href')) ?? '').searchParams.get('secret') ?? ''
  await field(user.page, '6-digit code').fill(playground.secret(new TOTP({ secret: key }).generate()))
  await seeHome(user.page, 'Ann')
  playground.secret(key)
})

test('a passkey signs in', async ({ playground }) => {
  const factors = { allowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] } satisfies LocalPoolOptions
  const user = await openPool(playground, factors, { authFlow: 'USER_AUTH' })
  await addVirtualAuthenticator(user.page)
  await registerPasskey(user.page, user.pool, { email: ann.email, password: user.password })
  await field(user.page, 'Email').fill(ann.email)
  await button(user.page, 'Continue').click()
  await button(user.page, /^Passkey/).click()
  await seeHome(user.page, 'Ann')
})

test('a step that fails to load shows an error, and a retry loads it', async ({ playground, page }) => {
  playground.expectTrouble(/net::ERR_FAILED/)
  const screens = /laterScreens-/
  await page.route(screens, (route) => route.abort())
  const user = await openPool(playground, optional, { mfa: { enabled: ['SMS_MFA'] } })
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
  const handlers = /challengeModule-/
  await page.route(handlers, (route) => route.abort())
  await user.submitCredentials()
  await seeText(page, "You're offline. Check your connection and try again.")
  expect(await field(page, 'Password').inputValue()).toBe(user.password)
  await page.unroute(handlers)
  await button(page, 'Sign in').click()
  await seeHome(page, 'Ann')
})
