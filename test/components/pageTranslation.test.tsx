import { screen, waitFor } from '@testing-library/react'
import { AccountScreen, AuthScreen, ForgotPassword, SignIn, SignUp } from 'poolgate'
import type { LocalPoolOptions } from 'poolgate/local'
import type { ReactElement } from 'react'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { findPageText, renderAccount } from '../support/components/account.tsx'
import { fillIn, findHeading, press, renderWithPool } from '../support/components/render.tsx'
import { loadLaterScreens } from '../support/components/screens.tsx'
import { createTestPool } from '../support/pools.ts'
import { ann } from '../support/users.ts'

beforeAll(loadLaterScreens)

/** Does what a browser does that translates the page: replaces each text by elements around a new one, now and whenever texts change. */
function translatePage() {
  const observer = new MutationObserver(translate)
  const observe = () => observer.observe(document.body, { childList: true, characterData: true, subtree: true })
  function translate() {
    observer.disconnect()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts: Text[] = []
    while (walker.nextNode()) texts.push(walker.currentNode as Text)
    for (const text of texts) {
      if (!text.data.trim() || text.parentElement?.closest('font, script, style, option')) continue
      const inner = document.createElement('font')
      inner.append(`${text.data}`)
      const outer = document.createElement('font')
      outer.append(inner)
      text.replaceWith(outer)
    }
    observe()
  }
  translate()
  onTestFinished(() => observer.disconnect())
}

async function open(children: ReactElement, pool: LocalPoolOptions = {}) {
  const testPool = createTestPool(pool)
  renderWithPool(testPool, children)
  translatePage()
  return testPool
}

test('a translated page survives a new link while the confirmation is awaited', async () => {
  const { pool } = await open(<SignUp />, { confirmBy: 'link' })
  await fillIn({ Email: 'bea@example.com', Password: 'Battery-Staple-8?' })
  await press('Create account')
  await findHeading('Check your email')
  await press('Resend link')
  await screen.findByText('We sent you a new link.')
  expect(pool.outbox.messages).toHaveLength(2)
  pool.outbox.clear()
})

test('a translated page tells screen readers which password rules are met', async () => {
  await open(<SignUp />)
  const rule = () => screen.getByText('One number').closest('li')!
  expect(rule().textContent).toContain('(not met)')
  await fillIn({ Password: 'Battery-Staple-8?' })
  await waitFor(() => expect(rule().dataset.met).toBe('true'))
  expect(rule().textContent).toContain('(met)')
})

test('a translated page leads through a sign-in with errors, a code and its resend, and back', async () => {
  const { network, pool } = await open(<AuthScreen>Home</AuthScreen>)
  await press('Sign in')
  await screen.findAllByText('This field is required.')
  await fillIn({ Email: ann.email, Password: 'Wrong-Horse-9!' })
  await press('Sign in')
  await screen.findByText('Incorrect email or password.')
  network.state = 'off'
  await press('Sign in')
  await screen.findByText("You're offline. Check your connection and try again.")
  network.state = 'on'
  await press('Forgot password?')
  await findHeading('Reset your password')
  await press('Send code')
  await findHeading('Create a new password')
  await press('Back to sign in')
  await findHeading('Sign in')
  pool.outbox.clear()
})

test('a translated page shows a notice and then its absence', async () => {
  await open(<SignIn initialState={{ step: 'credentials', username: ann.email, notice: 'passwordReset' }} />)
  await fillIn({ Password: ann.password })
  await press('Sign in')
  await screen.findByText("You're signed in")
})

test('a translated page resets a password', async () => {
  const { pool } = await open(<ForgotPassword initialState={{ step: 'request', username: ann.email }} />)
  await press('Send code')
  await findHeading('Create a new password')
  await press('Resend code')
  await screen.findByText('We sent you a new code.')
  const { code = '' } = pool.outbox.messages.at(-1) ?? {}
  await fillIn({ Code: code, 'New password': 'Battery-Staple-8?' })
  await press('Reset password')
  await findHeading('Sign in')
  pool.outbox.clear()
})

test('a translated account shows each section, and edits and removes an attribute', async () => {
  await renderAccount(<AccountScreen />)
  translatePage()
  await findPageText('Cost center')
  await press('Edit First name')
  await fillIn({ 'First name': 'Anna' })
  await press('Save')
  await screen.findByText('Anna')
  await press('Remove Last name')
  await press('Remove Last name')
  await waitFor(() => expect(screen.queryByText('Lee')).toBeNull())
  for (const section of [
    'Password',
    'Two-step verification',
    'Passkeys',
    'Devices',
    'Sessions',
    'Delete account',
    'Profile',
  ]) {
    await press(section)
    await findHeading(
      section === 'Devices'
        ? 'Remembered devices'
        : section === 'Sessions'
          ? 'Active sessions'
          : section === 'Password'
            ? 'Change password'
            : section,
    )
  }
})
