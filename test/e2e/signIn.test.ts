import { describe, expect } from 'vitest'
import {
  button,
  demoUser,
  enterCredentials,
  errorOf,
  field,
  focusedElement,
  seeHome,
  signIn,
} from '../support/e2e/actions.ts'
import { test } from '../support/e2e/openPlayground.ts'
import { connectRemotePool } from '../support/e2e/remotePool.ts'
import { ann } from '../support/users.ts'

const annCredentials = { email: ann.username, password: ann.password }

describe('sign-in', () => {
  test('the demo user can sign in, and the URL and the length of the history don’t change', async ({
    playground,
    page,
  }) => {
    const historyLength = await page.evaluate(() => history.length)
    await signIn(page)
    expect(page.url()).toBe(playground.url)
    expect(await page.evaluate(() => history.length)).toBe(historyLength)
  })

  test('signing in with SRP never sends the password', async ({ playground, page }) => {
    const remote = await connectRemotePool(playground)
    playground.secret(ann.password)
    await enterCredentials(page, annCredentials, 'Username')
    await seeHome(page, 'Ann')
    expect(remote.calls).toEqual(['InitiateAuth', 'RespondToAuthChallenge'])
    expect(remote.bodies.join()).not.toContain(ann.password)
    expect(remote.bodies[0]).toContain('USER_SRP_AUTH')
  })

  test('a visible password is masked when the form is submitted and when the page is restored from the back/forward cache', async ({
    page,
  }) => {
    const type = () => field(page, 'Password').getAttribute('type')
    await field(page, 'Password').fill('Wrong-Pass-2026!')
    await button(page, 'Show password').click()
    expect(await type()).toBe('text')
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
    await expect.poll(type).toBe('password')
    await button(page, 'Show password').click()
    await field(page, 'Email').fill(demoUser.email)
    await button(page, 'Sign in').click()
    await expect.poll(type).toBe('password')
    await expect.poll(() => errorOf(page, 'Password')).not.toBe('')
    expect(await type()).toBe('password')
  })
})

describe('a pending sign-in', () => {
  test('keeps the values of the form and the focus on the button, which is pending', async ({ playground, page }) => {
    const remote = await connectRemotePool(playground)
    const { arrived, letGo } = remote.hold('InitiateAuth')
    await enterCredentials(page, annCredentials, 'Username')
    await arrived
    expect(await field(page, 'Username').inputValue()).toBe(ann.username)
    expect(await field(page, 'Password').inputValue()).toBe(ann.password)
    expect(await focusedElement(page)).toBe('Sign in')
    expect(await button(page, 'Sign in').getAttribute('aria-disabled')).toBe('true')
    expect(await button(page, 'Sign in').isDisabled()).toBe(true)
    expect(await button(page, 'Sign in').evaluate((element: HTMLButtonElement) => element.disabled)).toBe(false)
    expect(await page.getByText('Loading…').count()).toBe(1)
    letGo()
    await seeHome(page, 'Ann')
  })
})
