import { render, screen } from '@testing-library/react'
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
import { afterAll, beforeAll, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { Language } from '../../src/messages/language.ts'
import { languageNames, loadedLanguage, loadLanguage } from '../../src/messages/languages.ts'
import { en } from '../../src/messages/locales/en.ts'
import { steps } from '../customization/gallery.tsx'
import { accountPool } from '../support/accountPool.ts'
import { findPageText } from '../support/components/account.tsx'
import { pseudoLanguage, unmarkedTexts } from '../support/components/pseudoLanguage.ts'
import { askingPool, loadLazySteps, screens } from '../support/components/screens.tsx'
import { federated, federatedPool, fiveProviders } from '../support/federatedPool.ts'
import { createTestPool } from '../support/pools.ts'
import { signInBeforehand, signInOnAnotherDevice } from '../support/signedInUsers.ts'
import { TestProvider, withoutRecords } from '../support/TestProvider.tsx'

const nothing = () => {}
const feedback = { username: 'ann', eventId: '1', feedbackToken: 'x' }

beforeAll(async () => {
  await page.viewport(320, 800)
  await loadLazySteps()
})
afterAll(() => page.viewport(414, 896))

/** Renders every screen below the other, with errors, open editors and questions. Returns a function that switches their language. */
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
  for (const form of document.forms) form.requestSubmit()
  await findPageText('This field is required.')
  for (const details of document.querySelectorAll('details')) details.open = true
  return (language: Language) => rerender(everyScreen(language))
}

/** Returns what is wider than the page or its card, and texts that are cut off. */
function findCutOff(): string[] {
  const width = document.documentElement.clientWidth
  const found = document.documentElement.scrollWidth > width ? ['The page scrolls sideways.'] : []
  for (const element of document.querySelectorAll<HTMLElement>('.pg-root, .pg-root *')) {
    const { left, right } = element.getBoundingClientRect()
    const isHidden = element.clientWidth <= 1 || element.closest('.pg-nav-list, svg, input, select')
    if (isHidden || element.closest('[class*=hidden]')) continue
    const isCutOff = element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline'
    if (isCutOff || left < -0.5 || right > width + 0.5)
      found.push(`${element.className || element.tagName}: ${element.textContent}`)
  }
  return found
}

test('at 320 pixels nothing is cut off in any language, and every text comes from the language', async () => {
  const show = await renderEveryScreen()
  show(pseudoLanguage)
  expect(unmarkedTexts(['Chrome', 'Linux'])).toEqual([])
  expect(findCutOff(), 'pseudo').toEqual([])
  for (const name of languageNames) {
    await loadLanguage([name], en)
    show(loadedLanguage([name]) as Language)
    expect(findCutOff(), name).toEqual([])
  }
})
