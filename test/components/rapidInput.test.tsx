import { act, screen, waitFor } from '@testing-library/react'
import {
  AuthScreen,
  DeviceList,
  ForgotPassword,
  MfaPreferences,
  ProfileAttributes,
  SignIn,
  SignOutButton,
} from 'poolgate'
import { beforeAll, describe, expect, test } from 'vitest'
import { cdp, userEvent } from 'vitest/browser'
import { renderAccount } from '../support/components/account.tsx'
import { setClockAhead } from '../support/components/pageClock.ts'
import { fillIn, findHeading, press, renderWithPool, signIn } from '../support/components/render.tsx'
import { loadLaterScreens, sentTo } from '../support/components/screens.tsx'
import { createTestPool, type TestPool } from '../support/pools.ts'
import { signInOnAnotherDevice } from '../support/signedInUsers.ts'
import { ann } from '../support/users.ts'

beforeAll(loadLaterScreens)

const ENTER = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' }

/** Holds Enter down until it has repeated ten times. */
async function holdEnter() {
  for (let count = 0; count <= 10; count++) {
    await cdp().send('Input.dispatchKeyEvent', { type: 'keyDown', ...ENTER, autoRepeat: count > 0 })
  }
  await cdp().send('Input.dispatchKeyEvent', { type: 'keyUp', ...ENTER })
}

/** Clicks as a script does, faster than React renders. */
const clickRapidly = (button: HTMLElement) =>
  act(() => {
    for (let count = 0; count < 100; count++) button.click()
  })

const countOf = ({ operations }: Pick<TestPool, 'operations'>, operation: string) =>
  operations().filter((name) => name === operation).length

const button = (name: string | RegExp) => screen.findByRole('button', { name })

const resetPassword = () => (
  <ForgotPassword initialState={{ step: 'resetPassword', username: ann.email, requested: true, sentTo }} />
)

describe('holding Enter', () => {
  test('on the button for another code sends one', async () => {
    const testPool = createTestPool()
    renderWithPool(testPool, resetPassword())
    ;(await button('Resend code')).focus()
    await holdEnter()
    await screen.findByText('We sent you a new code.')
    expect(countOf(testPool, 'ForgotPassword')).toBe(1)
    testPool.pool.outbox.clear()
  })

  test('on a removal asks for the confirmation, and does not give it', async () => {
    const { scene } = await renderAccount(<ProfileAttributes />)
    ;(await button('Remove Last name')).focus()
    await holdEnter()
    await screen.findByRole('group', { name: /^Last name will be removed/ })
    expect(countOf(scene, 'DeleteUserAttributes')).toBe(0)
  })

  test('in the password field submits once, although the password is wrong', async () => {
    const testPool = createTestPool()
    renderWithPool(testPool, <SignIn />, { authFlow: 'USER_PASSWORD_AUTH' })
    await fillIn({ Email: ann.email, Password: 'Wrong-Horse-9!' })
    await holdEnter()
    await screen.findByText('Incorrect email or password.')
    await holdEnter()
    await waitFor(() => expect(countOf(testPool, 'InitiateAuth')).toBe(2))
  })
})

describe('a hundred clicks at once make one call', () => {
  test.each([
    ['of the button for another code', resetPassword(), 'Resend code', 'ForgotPassword'],
    ['of the submit button', resetPassword(), 'Reset password', 'ConfirmForgotPassword'],
  ])('%s', async (_, children, name, operation) => {
    const testPool = createTestPool()
    renderWithPool(testPool, children)
    await fillIn({ Code: '123456', 'New password': 'Battery-Staple-8?' })
    clickRapidly(await button(name))
    await waitFor(() => expect(countOf(testPool, operation)).toBe(1))
    await waitFor(() => expect(screen.getByRole('form').ariaBusy).toBe('false'))
    expect(countOf(testPool, operation)).toBe(1)
    testPool.pool.outbox.clear()
  })

  test.each([
    ['of a switch', <MfaPreferences />, /^Turn on, Text message|^Turn on Text message/, 'SetUserMFAPreference'],
    ['of the mark of a device', <DeviceList />, /^Ask for a code again/, 'UpdateDeviceStatus'],
    ['of the sign-out', <SignOutButton />, 'Sign out', 'RevokeToken'],
  ] as const)('%s', async (_, children, name, operation) => {
    const { scene } = await renderAccount(children, { ahead: signInOnAnotherDevice })
    clickRapidly((await screen.findAllByRole('button', { name }))[0]!)
    await waitFor(() => expect(countOf(scene, operation)).toBe(1))
    await act(() => new Promise(requestAnimationFrame))
    expect(countOf(scene, operation)).toBe(1)
  })
})

describe('after another code was sent', () => {
  test('the button counts down from 30 seconds, then sends again', async () => {
    const testPool = createTestPool()
    renderWithPool(testPool, resetPassword())
    await press('Resend code')
    const waiting = await button(/^Resend code \((30|29)\)$/)
    expect(waiting.ariaDisabled).toBe('true')
    clickRapidly(waiting)
    expect(countOf(testPool, 'ForgotPassword')).toBe(1)
    setClockAhead(20)
    await button(/^Resend code \((10|9)\)$/)
    setClockAhead(30)
    const ready = await button('Resend code')
    expect(ready.ariaDisabled).toBe('false')
    await userEvent.click(ready)
    await waitFor(() => expect(countOf(testPool, 'ForgotPassword')).toBe(2))
    testPool.pool.outbox.clear()
  })

  test('the countdown survives leaving the screen, for the same user', async () => {
    const testPool = createTestPool()
    renderWithPool(testPool, <AuthScreen />)
    const requestReset = async (email: string) => {
      await press('Forgot password?')
      await fillIn({ Email: email })
      await press('Send code')
      await findHeading('Create a new password')
    }
    await requestReset(ann.email)
    await press('Resend code')
    await button(/^Resend code \(/)
    await press('Back to sign in')
    await requestReset(ann.email)
    await button(/^Resend code \(/)
    await press('Back to sign in')
    await requestReset('bea@example.com')
    await button('Resend code')
    testPool.pool.outbox.clear()
  })

  test('a failure can be tried again immediately', async () => {
    const testPool = createTestPool()
    renderWithPool(testPool, resetPassword())
    testPool.network.state = 'off'
    await press('Resend code')
    await screen.findByText("You're offline. Check your connection and try again.")
    testPool.network.state = 'on'
    await press('Resend code')
    await screen.findByText('We sent you a new code.')
    testPool.pool.outbox.clear()
  })
})

test('the held key of a sign-in does not press anything on the next screen', async () => {
  const testPool = createTestPool()
  renderWithPool(testPool, <AuthScreen>{() => <SignOutButton />}</AuthScreen>)
  await signIn(ann)
  ;(await button('Sign out')).focus()
  await cdp().send('Input.dispatchKeyEvent', { type: 'keyDown', ...ENTER, autoRepeat: true })
  await cdp().send('Input.dispatchKeyEvent', { type: 'keyUp', ...ENTER })
  expect(testPool.operations()).not.toContain('RevokeToken')
})
