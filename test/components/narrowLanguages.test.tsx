import { render, screen, waitFor } from '@testing-library/react'
import {
  AccountScreen,
  AuthEventFeedback,
  ChangePassword,
  DeleteAccount,
  DeviceList,
  MfaPreferences,
  PasskeyList,
  ProfileAttributes,
  SessionList,
  SignIn,
  TotpSetup,
  UserButton,
} from 'poolgate'
import type { SignInState } from 'poolgate/client'
import { ar } from 'poolgate/locales/ar'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { Language } from '../../src/messages/language.ts'
import { languageNames, loadedLanguage, loadLanguage } from '../../src/messages/languages.ts'
import { en } from '../../src/messages/locales/en.ts'
import { steps } from '../customization/gallery.tsx'
import { accountPool } from '../support/accountPool.ts'
import { findPageText } from '../support/components/account.tsx'
import { pseudoLanguage, unmarkedTexts } from '../support/components/pseudoLanguage.ts'
import { renderWithPool } from '../support/components/render.tsx'
import { askingPool, loadLaterScreens, screens } from '../support/components/screens.tsx'
import { federated, federatedPool, fiveProviders } from '../support/federatedPool.ts'
import { createTestPool } from '../support/pools.ts'
import { signInBeforehand, signInOnAnotherDevice } from '../support/signedInUsers.ts'
import { TestProvider, withoutRecords } from '../support/TestProvider.tsx'

const nothing = () => {}
const feedback = { username: 'ann', eventId: '1', feedbackToken: 'x' }

/** Texts that come from the pool, the host or `Intl`. */
const data = [
  'Cost center',
  'Desk',
  'Newsletter',
  'Who?',
  'Chrome on Linux',
  /[A-Z]{2} \+\d+/gu,
  /\w{3} \d+, \d{4}, [\d:]+\s[AP]M/gu,
]

beforeAll(async () => {
  await page.viewport(320, 800)
  await loadLaterScreens()
})
afterAll(() => page.viewport(414, 896))

/** Renders every screen below the other, with open editors and questions. Returns a function that switches their language. */
async function renderEveryScreen() {
  const signedOut = createTestPool()
  const withProviders = createTestPool(federatedPool)
  const account = createTestPool(accountPool)
  const storage = await signInBeforehand(account)
  await signInOnAnotherDevice(account)
  const everyScreen = (locale: Language) => (
    <>
      <TestProvider testPool={withoutRecords(signedOut)} pool={askingPool} locale={locale}>
        {Object.entries(screens).map(([name, Screen]) => (
          <Screen key={name} />
        ))}
        {steps.map((step, index) => (
          <SignIn key={index} initialState={step} />
        ))}
      </TestProvider>
      <TestProvider testPool={withoutRecords(withProviders)} {...federated} providers={fiveProviders} locale={locale}>
        <SignIn signInMethods={['providers', 'form', 'companyEmail']} onForgotPassword={nothing} onSignUp={nothing} />
      </TestProvider>
      <TestProvider testPool={withoutRecords(account)} storage={storage} locale={locale}>
        <UserButton onManageAccount={nothing} />
        <AccountScreen />
        <ProfileAttributes />
        <ChangePassword />
        <MfaPreferences onSetUpMethod={nothing} />
        <DeviceList />
        <PasskeyList />
        <SessionList />
        <DeleteAccount />
        <TotpSetup />
        <AuthEventFeedback event={feedback} />
      </TestProvider>
    </>
  )
  const { rerender } = render(everyScreen(en))
  for (const text of ['Cost center', 'This device', 'This session', 'No passkeys yet', "can't be undone"]) {
    await findPageText(text)
  }
  const open = /^(Edit|Add) |^Remove Chrome|^Set up authenticator app|^Show password|^Account menu/
  for (const button of screen.getAllByRole('button', { name: open })) button.click()
  await screen.findAllByRole('button', { name: 'Cancel' })
  for (const details of document.querySelectorAll('details')) details.open = true
  return (language: Language) => rerender(everyScreen(language))
}

/** Shows errors, in the language of the moment: they keep it. */
async function submitEmpty({ errors }: Language) {
  for (const form of document.forms) form.requestSubmit()
  await waitFor(() => expect(document.body.textContent).toContain(errors.required))
}

/** What a text must stay inside of: a control with a border, or the card without its padding. */
function edgesAround(element: Element): { left: number; right: number } {
  const control = element.closest('.pg-button, .pg-submit, .pg-badge, .pg-option')
  if (control) return control.getBoundingClientRect()
  const card = element.closest('.pg-card') ?? element.closest('.pg-root')!
  const { left, right } = card.getBoundingClientRect()
  const { paddingLeft, paddingRight } = getComputedStyle(card)
  return { left: left + Number.parseFloat(paddingLeft), right: right - Number.parseFloat(paddingRight) }
}

/** Returns texts that are outside of their control or card, or cut off by it. */
function findCutOff(): string[] {
  const page = document.documentElement
  const found = page.scrollWidth > page.clientWidth ? ['The page scrolls sideways.'] : []
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement!
    // The navigation scrolls, selects and inputs do too.
    if (!element.closest('.pg-root') || element.closest('.pg-hidden, .pg-nav-list, select, style, svg')) continue
    const { left, right } = edgesAround(element)
    range.selectNodeContents(texts.currentNode)
    const isOutside = [...range.getClientRects()].some((line) => line.left < left - 1 || line.right > right + 1)
    const isClipped = getComputedStyle(element).overflowX !== 'visible' && isLargerInside(element)
    if (isOutside || isClipped) found.push(`${element.className || element.tagName}: ${element.textContent}`)
  }
  return found
}

const isLargerInside = (element: Element) =>
  element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1

test('at 320 pixels nothing is cut off in any language, and every text comes from the language', async () => {
  const show = await renderEveryScreen()
  show(pseudoLanguage)
  await submitEmpty(pseudoLanguage)
  expect(unmarkedTexts(data)).toEqual([])
  expect(findCutOff(), 'pseudo').toEqual([])
  for (const name of languageNames) {
    await loadLanguage([name], en)
    show(loadedLanguage([name]) as Language)
    expect(findCutOff(), name).toEqual([])
  }
})

test('a masked phone number reads from left to right in a right-to-left language', () => {
  const asked: SignInState = {
    step: 'code',
    via: 'sms',
    sentTo: { destination: '+********0000', via: 'sms' },
    username: 'ann',
    session: 'x'.repeat(20),
  }
  renderWithPool(createTestPool(), <SignIn initialState={asked} />, { locale: ar })
  expect(getComputedStyle(screen.getByText('+********0000')).direction).toBe('ltr')
})
