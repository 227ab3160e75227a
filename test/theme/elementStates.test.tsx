import { cleanup, screen, waitFor } from '@testing-library/react'
import {
  AccountScreen,
  AuthEventFeedback,
  AuthPage,
  AuthScreen,
  elements,
  ProfileAttributes,
  SessionTimeoutWarning,
  SignIn,
  SignOutButton,
  SignUp,
  UserButton,
} from 'poolgate'
import type { SignInState } from 'poolgate/client'
import { beforeAll, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { laterScreensModule } from '../../src/components/auth/laterScreensModule.ts'
import { findPageText, renderAccount } from '../support/components/account.tsx'
import { field, findHeading, form, press, renderWithPool, submit } from '../support/components/render.tsx'
import { askingPool, loadLaterScreens, screenNames, screens } from '../support/components/screens.tsx'
import { federated, federatedPool } from '../support/federatedPool.ts'
import { createTestPool } from '../support/pools.ts'
import { ann, seedAnn } from '../support/users.ts'

beforeAll(loadLaterScreens)

const table: Record<string, { is: string; states?: Record<string, readonly string[]> }> = elements

/** The attributes by which a stylesheet distinguishes the states of an element. */
const isState =
  /^(data-(?!pg-scope$|initials$|name$)|aria-(busy|checked|current|disabled|expanded|invalid|pressed|selected)$)/

/** The contents of the table: every element, and every state with every value. */
const expected = Object.entries(table).flatMap(([name, { states = {} }]) => [
  name,
  ...Object.entries(states).flatMap(([state, values]) => values.map((value) => `${name} ${state}=${value}`)),
])

/** Records every element that appears on the page, with every state that it has. */
function watch(): Set<string> {
  const seen = new Set<string>()
  new MutationObserver(() => {
    for (const element of document.querySelectorAll('[class*="pg-"]')) {
      const [first = '', ...others] = [...element.classList].flatMap((name) => name.match(/^pg-(.*)/)?.[1] ?? [])
      for (const name of [first, ...others]) seen.add(name)
      const states = element.getAttributeNames().filter((name) => isState.test(name))
      for (const state of states) {
        const owner = others.find((name) => state in (table[name]?.states ?? {})) ?? first
        seen.add(`${owner} ${state}=${element.getAttribute(state)}`)
      }
    }
  }).observe(document.body, { subtree: true, childList: true, attributes: true })
  return seen
}

/** Shows a form in its initial state, with errors, and pending. */
async function walkThrough(name: string) {
  const testPool = createTestPool()
  renderWithPool(testPool, screens[name]!(), { pool: askingPool, logo: 'Acme' })
  submit()
  await findPageText('This field is required.')
  testPool.network.state = 'stuck'
  for (const input of form().querySelectorAll<HTMLInputElement>('input:not([readonly])')) {
    input.value = 'Correct-Horse-9!'
    input.dispatchEvent(new Event('input', { bubbles: true }))
  }
  submit()
  await waitFor(() => expect(form().ariaBusy).toBe('true'))
  cleanup()
}

async function showStep(state: SignInState, part: string) {
  renderWithPool(createTestPool(), <SignIn initialState={state} />, { pool: trusting })
  await waitFor(() => expect(document.querySelector(part)).not.toBeNull())
  cleanup()
}

const trusting = { deviceConfiguration: { DeviceOnlyRememberedOnUserPrompt: true } }
const challenged = { username: 'ann', session: 'x'.repeat(20) }

async function walkThroughSteps() {
  await showStep({ step: 'code', via: 'sms', ...challenged }, '.pg-checkbox')
  await showStep({ step: 'setUpTotp', secret: 'JBSWY3DPEHPK3PXP', ...challenged }, '.pg-qr')
  await showStep({ step: 'credentials', notice: 'sessionEnded' }, '.pg-alert-text')
}

async function chooseStuck() {
  const testPool = createTestPool()
  testPool.network.state = 'stuck'
  renderWithPool(testPool, <SignIn initialState={{ step: 'chooseFactor', factors: ['email', 'sms'], ...challenged }} />)
  await press("Email a code We'll send a code to your email")
  await waitFor(() => expect(document.querySelector('.pg-choice[data-pending=true]')).not.toBeNull())
  cleanup()
}

async function showTerms() {
  const { unmount } = renderWithPool(createTestPool(), <SignUp terms="Terms" />)
  await screen.findByText('Terms')
  unmount()
  renderWithPool(createTestPool(), <SignUp terms={{ required: true, label: 'Terms' }} />)
  submit()
  await waitFor(() => expect(document.querySelector('.pg-choice-input[aria-invalid=true]')).not.toBeNull())
  cleanup()
}

/** Leaves the field of a new password that meets no rule but one. */
async function breakRules() {
  renderWithPool(createTestPool(), <SignUp />, { pool: askingPool })
  await userEvent.type(field('Password'), '1')
  await userEvent.tab()
  await waitFor(() => expect(document.querySelector('.pg-rule[data-met=false]')).not.toBeNull())
  cleanup()
}

async function resendStuck() {
  const testPool = createTestPool()
  testPool.network.state = 'stuck'
  renderWithPool(testPool, screens['confirm sign-up']!())
  await press('Resend code')
  await waitFor(() => expect(document.querySelector('.pg-resend > [aria-disabled=true]')).not.toBeNull())
  cleanup()
}

async function showLogo() {
  renderWithPool(createTestPool(), <SignIn />, {
    uiCustomization: { ImageUrl: 'https://localhost:1/none.png' },
    logoAlt: 'Example',
  })
  await screen.findByText('Example')
  cleanup()
}

async function awaitAppearance() {
  renderWithPool(createTestPool(), <SignIn />, { uiCustomization: { CSS: '.label-customizable { color: #222 }' } })
  await waitFor(() => expect(document.querySelector('.pg-root:not([data-pg-look])')).not.toBeNull())
  cleanup()
}

async function showSchemes() {
  for (const colorScheme of ['light', 'dark'] as const) {
    renderWithPool(createTestPool(), <SignIn />, { colorScheme })
    await waitFor(() => expect(document.querySelector(`.pg-root[data-pg-scheme=${colorScheme}]`)).not.toBeNull())
    cleanup()
  }
}

async function respondStuck() {
  const testPool = createTestPool()
  testPool.network.state = 'stuck'
  renderWithPool(testPool, <AuthEventFeedback event={{ username: 'ann', eventId: '1', feedbackToken: 'x' }} />)
  await press('Yes, it was me')
  await waitFor(() => expect(document.querySelector('.pg-answers > [data-pending=true]')).not.toBeNull())
  cleanup()
}

async function warnOfTimeout() {
  const { scene } = await renderAccount(<SessionTimeoutWarning />, { minutesAgo: 9, timeouts: { idle: 600 } })
  await findPageText('Stay signed in')
  scene.network.state = 'stuck'
  await press('Sign out')
  await waitFor(() => expect(document.querySelector('.pg-link[data-pending=true]')).not.toBeNull())
  cleanup()
}

async function showProviders() {
  // Another file may have loaded it. Its placeholder shows first.
  Object.assign(laterScreensModule, { loaded: undefined })
  const testPool = createTestPool(federatedPool)
  localStorage.setItem(`poolgate.${testPool.pool.userPoolId}.${testPool.pool.clientId}.lastProvider`, 'Google')
  const methods = <SignIn signInMethods={['form', 'providers', 'companyEmail']} />
  renderWithPool(testPool, methods, { ...federated, navigate: () => new Promise(() => {}) })
  await userEvent.click(await screen.findByRole('button', { name: /^Continue with ?Google Last used$/ }))
  await waitFor(() => expect(document.querySelector('.pg-provider[data-pending=true]')).not.toBeNull())
  cleanup()
}

async function showPage() {
  for (const layout of ['centered', 'split'] as const) {
    renderWithPool(createTestPool(), <AuthPage layout={layout} image="/none.png" header="Acme" footer="Legal" />)
    await findHeading('Sign in')
    cleanup()
  }
}

async function showLoading() {
  const storage = { get: () => new Promise<null>(() => {}), set: () => {}, remove: () => {} }
  renderWithPool(createTestPool(), <AuthScreen>Home</AuthScreen>, { storage })
  await waitFor(() => expect(document.querySelector('.pg-loading')).not.toBeNull())
  cleanup()
}

async function signOutStuck() {
  const { scene } = await renderAccount(
    <>
      <UserButton />
      <SignOutButton />
    </>,
  )
  scene.network.state = 'stuck'
  await press('Account menu for Ann Lee')
  await userEvent.click(document.querySelector('.pg-menu-end > .pg-menu-item')!)
  await waitFor(() => expect(document.querySelector('.pg-menu-item[data-pending=true]')).not.toBeNull())
  cleanup()
}

async function walkThroughAccount() {
  const picture = 'https://localhost:1/none.png'
  await renderAccount(
    <>
      <UserButton showPicture />
      <AccountScreen showPicture groups={[{ title: 'You', attributes: ['given_name', 'phone_number', 'locale'] }]} />
    </>,
    { pool: { users: [seedAnn('CONFIRMED', { given_name: 'Ann', phone_number: ann.phone, picture })] } },
  )
  await waitFor(() => expect(document.querySelector('.pg-user-initials')).not.toBeNull())
  await press('Account menu for Ann')
  await press('Remove First name')
  await screen.findByRole('group', { name: /^First name will be removed/ })
  await press('Cancel')
  await press('Add Language')
  await press('Edit Phone number')
  await screen.findByLabelText('Country')
  await press('Devices')
  await findPageText('This device')
  await press('Passkeys')
  await findPageText('No passkeys yet')
  await press('Two-step verification')
  await findPageText('Two-step verification is off')
  await press('Delete account')
  await findPageText('permanently deletes')
  cleanup()
  await renderAccount(<ProfileAttributes />)
  await findPageText('Add date of birth')
  cleanup()
}

test('a walk through the kit shows exactly the elements of the table, each in every state', {
  timeout: 60_000,
}, async () => {
  const seen = watch()
  for (const name of screenNames) await walkThrough(name)
  await walkThroughSteps()
  await chooseStuck()
  await showTerms()
  await breakRules()
  await resendStuck()
  await showLogo()
  await awaitAppearance()
  await showSchemes()
  await respondStuck()
  await warnOfTimeout()
  await showProviders()
  await walkThroughAccount()
  await showPage()
  await showLoading()
  await signOutStuck()
  expect([...seen].sort()).toEqual([...expected].sort())
})
