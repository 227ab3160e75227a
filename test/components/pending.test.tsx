import { screen, waitFor } from '@testing-library/react'
import { DeviceList, MfaPreferences, SignIn, SignOutButton } from 'poolgate'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { cdp, userEvent } from 'vitest/browser'
import { findPageText, renderAccount } from '../support/components/account.tsx'
import { press, renderWithPool } from '../support/components/render.tsx'
import { loadLaterScreens, sentTo } from '../support/components/screens.tsx'
import { createTestPool, type TestPool } from '../support/pools.ts'
import { ann } from '../support/users.ts'

beforeAll(loadLaterScreens)

const emulate = (...features: { name: string; value: string }[]) =>
  cdp().send('Emulation.setEmulatedMedia', { features })

afterEach(() => emulate())

const buttons = () => screen.getAllByRole('button')
const boxes = () => buttons().map((button) => JSON.stringify(button.getBoundingClientRect()))
const spinnerOf = (button: Element) => getComputedStyle(button, '::after')
const withSpinner = () => buttons().filter((button) => spinnerOf(button).content !== 'none')

/** The screens with a secondary button or link that starts a request, and the name of that button. */
const starters: Record<string, [show: () => Promise<TestPool>, name: string | RegExp]> = {
  'a link that resends a code': [
    async () => {
      const testPool = createTestPool()
      renderWithPool(testPool, <SignIn initialState={{ step: 'confirmSignUp', username: ann.email, sentTo }} />)
      return testPool
    },
    'Resend code',
  ],
  'the button of a device': [async () => (await renderAccount(<DeviceList />)).scene, /^Ask for a code again, /],
  'the button of an MFA method': [async () => (await renderAccount(<MfaPreferences />)).scene, /^Turn on/],
  'the sign-out button': [async () => (await renderAccount(<SignOutButton />)).scene, 'Sign out'],
}

test.each(Object.entries(starters))(
  '%s shows a spinner next to its label, and nothing moves',
  async (_, [show, name]) => {
    const { network } = await show()
    const [button] = await screen.findAllByRole('button', { name })
    await userEvent.hover(button!)
    const [before, label] = [boxes(), button!.textContent]
    network.state = 'stuck'
    await userEvent.click(button!)
    await waitFor(() => expect(button).toHaveAttribute('data-pending', 'true'))
    expect(withSpinner()).toEqual([button])
    expect(button!.textContent?.length).toBeGreaterThan(3)
    if (button!.textContent === label) expect(boxes()).toEqual(before)

    const { animationName, position } = spinnerOf(button!)
    expect({ animationName, position }).toEqual({ animationName: 'pg-turn', position: 'absolute' })
    const range = document.createRange()
    range.selectNodeContents(button!)
    const frame = button!.getBoundingClientRect()
    const spinnerEnd = frame.right - Number.parseFloat(spinnerOf(button!).right)
    const spinnerStart = spinnerEnd - Number.parseFloat(spinnerOf(button!).inlineSize)
    const { left, right } = range.getBoundingClientRect()
    expect(spinnerEnd <= left || spinnerStart >= right).toBe(true)

    await emulate({ name: 'prefers-reduced-motion', value: 'reduce' }, { name: 'forced-colors', value: 'active' })
    expect(spinnerOf(button!).animationName).toBe('none')
    expect(spinnerOf(button!).borderTopColor).toBe('rgba(0, 0, 0, 0)')
    expect(spinnerOf(button!).borderBottomColor).not.toBe('rgba(0, 0, 0, 0)')
  },
)

test('while a list with an old error is read again, its retry link is pending', async () => {
  const { scene } = await renderAccount(<DeviceList />)
  await findPageText('This device')
  scene.network.state = 'off'
  await press('Ask for a code again, Chrome on Linux')
  const retry = await screen.findByRole('button', { name: 'Try again' })
  expect(retry).toHaveAttribute('data-pending', 'false')
  scene.network.state = 'stuck'
  await userEvent.click(retry)
  await waitFor(() => expect(retry).toHaveAttribute('data-pending', 'true'))
})
