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

const annsName = { email: ann.username, password: ann.password }

describe('signing in', () => {
  test('the demo user is in, and the address of the page is as before', async ({ playground, page }) => {
    const before = await page.evaluate(() => history.length)
    await signIn(page)
    expect(page.url()).toBe(playground.url)
    expect(await page.evaluate(() => history.length)).toBe(before)
  })

  test('the password proves itself and is never sent', async ({ playground, page }) => {
    const remote = await connectRemotePool(playground)
    playground.secret(ann.password)
    await enterCredentials(page, annsName, 'Username')
    await seeHome(page, 'Ann')
    expect(remote.calls).toEqual(['InitiateAuth', 'RespondToAuthChallenge'])
    expect(remote.bodies.join()).not.toContain(ann.password)
    expect(remote.bodies[0]).toContain('USER_SRP_AUTH')
  })

  test('a wrong password says so, keeps the name, and selects the password', async ({ playground, page }) => {
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

  test('a name that nobody has is told in the same words', async ({ page }) => {
    await enterCredentials(page, { email: 'nobody@example.com', password: createPassword() })
    await expect.poll(() => errorOf(page, 'Password')).toBe('Incorrect email or password.')
    expect(await errorOf(page, 'Email')).toBe('')
  })

  test('what is left empty is said, and the button was never off', async ({ page }) => {
    await button(page, 'Sign in').click()
    await expect.poll(() => errorOf(page, 'Email')).toBe('This field is required.')
    expect(await errorOf(page, 'Password')).toBe('This field is required.')
    expect(await focusedElement(page)).toBe('Email')
  })

  test('Enter signs in from either field', async ({ page }) => {
    await field(page, 'Password').fill(demoUser.password)
    await field(page, 'Email').fill(demoUser.email)
    await field(page, 'Email').press('Enter')
    await seeHome(page)
  })

  test('values that a password manager sets without any event are taken', async ({ page }) => {
    await field(page, 'Email').evaluate((input: HTMLInputElement, value) => {
      input.value = value
    }, demoUser.email)
    await field(page, 'Password').evaluate((input: HTMLInputElement, value) => {
      input.value = value
    }, demoUser.password)
    await button(page, 'Sign in').click()
    await seeHome(page)
  })

  test('a password manager sees a sign-in that worked: the form goes, and the history is written', async ({
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

  test('a revealed password is masked again when it is sent, and when the page comes back from the history', async ({
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

describe('while a sign-in is under way', () => {
  test('the form stays with its values, the button keeps the focus and says that it works', async ({
    playground,
    page,
  }) => {
    const remote = await connectRemotePool(playground)
    const { arrived, letGo } = remote.hold('InitiateAuth')
    await enterCredentials(page, annsName, 'Username')
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

  test('a second and a third try send nothing', async ({ playground, page }) => {
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

  test('whoever turns to another screen ends the request, and its answer goes nowhere', async ({
    playground,
    page,
  }) => {
    const remote = await connectRemotePool(playground)
    const { arrived, letGo } = remote.hold('RespondToAuthChallenge')
    const aborted = page.waitForEvent('requestfailed', (request) => request.url() === remote.endpoint)
    await enterCredentials(page, annsName, 'Username')
    await arrived
    await openSignUp(page)
    expect((await aborted).failure()?.errorText).toBe('net::ERR_ABORTED')
    letGo()
    await button(page, 'Sign in').click()
    await see(page, 'Sign in')
    expect(await button(page, 'Sign in').getAttribute('aria-disabled')).toBe('false')
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
  })

  test('a lost network is said, what is typed stays, and the next try works', async ({ playground, page }) => {
    playground.expectTrouble(/Failed to load resource: net::ERR_INTERNET_DISCONNECTED/)
    const remote = await connectRemotePool(playground)
    remote.fault = 'disconnected'
    await enterCredentials(page, annsName, 'Username')
    await seeText(page, "You're offline. Check your connection and try again.")
    expect(await field(page, 'Username').inputValue()).toBe(ann.username)
    expect(await field(page, 'Password').inputValue()).toBe(ann.password)
    remote.fault = 'none'
    await button(page, 'Sign in').click()
    await seeHome(page, 'Ann')
  })

  test('a service that answers with a page of its own is said to be out of order', async ({ playground, page }) => {
    playground.expectTrouble(/Failed to load resource: the server responded with a status of 500/)
    const remote = await connectRemotePool(playground)
    remote.fault = 'broken'
    await enterCredentials(page, annsName, 'Username')
    await seeText(page, 'The service is temporarily unavailable. Try again in a moment.')
    expect(await button(page, 'Sign in').getAttribute('aria-disabled')).toBe('false')
  })
})
