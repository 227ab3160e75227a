import { describe, expect } from 'vitest'
import {
  button,
  demoUser,
  enterCredentials,
  errorOf,
  field,
  focusedElement,
  openSignUp,
  see,
  seeHome,
  seeText,
  selectedText,
  signIn,
} from '../support/e2e/actions.ts'
import { test } from '../support/e2e/openPlayground.ts'
import { connectRemotePool } from '../support/e2e/remotePool.ts'
import { ann, createPassword } from '../support/users.ts'

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

  test('a wrong password shows an error, keeps the email address, and selects the password', async ({
    playground,
    page,
  }) => {
    const mistyped = playground.secret(createPassword())
    await enterCredentials(page, { ...demoUser, password: mistyped })
    await expect.poll(() => errorOf(page, 'Password')).toBe('Incorrect email or password.')
    expect(await field(page, 'Email').inputValue()).toBe(demoUser.email)
    expect(await focusedElement(page)).toBe('Password')
    expect(await selectedText(page)).toBe(mistyped)

    await page.keyboard.type(demoUser.password)
    await page.keyboard.press('Enter')
    await seeHome(page)
  })

  test('an unknown email address shows the same error as a wrong password', async ({ page }) => {
    await enterCredentials(page, { email: 'nobody@example.com', password: createPassword() })
    await expect.poll(() => errorOf(page, 'Password')).toBe('Incorrect email or password.')
    expect(await errorOf(page, 'Email')).toBe('')
  })

  test('submitting an empty form shows an error on each field and focuses the first', async ({ page }) => {
    await button(page, 'Sign in').click()
    await expect.poll(() => errorOf(page, 'Email')).toBe('This field is required.')
    expect(await errorOf(page, 'Password')).toBe('This field is required.')
    expect(await focusedElement(page)).toBe('Email')
  })

  test('Enter in the identifier field submits the form', async ({ page }) => {
    await field(page, 'Password').fill(demoUser.password)
    await field(page, 'Email').fill(demoUser.email)
    await field(page, 'Email').press('Enter')
    await seeHome(page)
  })

  test('values that a password manager sets without events are submitted', async ({ page }) => {
    await field(page, 'Email').evaluate((input: HTMLInputElement, value) => {
      input.value = value
    }, demoUser.email)
    await field(page, 'Password').evaluate((input: HTMLInputElement, value) => {
      input.value = value
    }, demoUser.password)
    await button(page, 'Sign in').click()
    await seeHome(page)
  })

  test('a successful sign-in removes the form and calls history.replaceState, which password managers detect', async ({
    playground,
    page,
  }) => {
    await playground.context.addInitScript(() => {
      const { replaceState } = history
      history.replaceState = (...state) => {
        replaceState.apply(history, state)
        document.documentElement.dataset.written = ''
      }
    })
    await page.reload()
    await enterCredentials(page, { ...demoUser, password: createPassword() })
    await expect.poll(() => errorOf(page, 'Password')).not.toBe('')
    expect(await page.locator('html').getAttribute('data-written')).toBeNull()
    await signIn(page)
    expect(await page.locator('html').getAttribute('data-written')).not.toBeNull()
    expect(await page.locator('[type=password]').count()).toBe(0)
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

  test('ignores further submits', async ({ playground, page }) => {
    const remote = await connectRemotePool(playground)
    const { arrived, letGo } = remote.hold('InitiateAuth')
    await field(page, 'Username').fill(ann.username)
    await field(page, 'Password').fill(ann.password)
    await button(page, 'Sign in').dblclick()
    await arrived
    await field(page, 'Password').press('Enter')
    letGo()
    await seeHome(page, 'Ann')
    expect(remote.calls).toEqual(['InitiateAuth', 'RespondToAuthChallenge'])
  })

  test('is canceled when the user opens another screen', async ({ playground, page }) => {
    const remote = await connectRemotePool(playground)
    const { arrived, letGo } = remote.hold('RespondToAuthChallenge')
    const aborted = page.waitForEvent('requestfailed', (request) => request.url() === remote.endpoint)
    await enterCredentials(page, annCredentials, 'Username')
    await arrived
    await openSignUp(page)
    expect((await aborted).failure()?.errorText).toBe('net::ERR_ABORTED')
    letGo()
    await button(page, 'Sign in').click()
    await see(page, 'Sign in')
    expect(await button(page, 'Sign in').getAttribute('aria-disabled')).toBe('false')
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
  })

  test('that goes offline shows an error and keeps the values, and works when submitted again', async ({
    playground,
    page,
  }) => {
    playground.expectTrouble(/Failed to load resource: net::ERR_INTERNET_DISCONNECTED/)
    const remote = await connectRemotePool(playground)
    remote.fault = 'disconnected'
    await enterCredentials(page, annCredentials, 'Username')
    await seeText(page, "You're offline. Check your connection and try again.")
    expect(await field(page, 'Username').inputValue()).toBe(ann.username)
    expect(await field(page, 'Password').inputValue()).toBe(ann.password)
    remote.fault = 'none'
    await button(page, 'Sign in').click()
    await seeHome(page, 'Ann')
  })

  test('with a response that isn’t JSON shows that the service is unavailable', async ({ playground, page }) => {
    playground.expectTrouble(/Failed to load resource: the server responded with a status of 500/)
    const remote = await connectRemotePool(playground)
    remote.fault = 'broken'
    await enterCredentials(page, annCredentials, 'Username')
    await seeText(page, 'The service is temporarily unavailable. Try again in a moment.')
    expect(await button(page, 'Sign in').getAttribute('aria-disabled')).toBe('false')
  })
})
