import { screen } from '@testing-library/react'
import { SignIn } from 'poolgate'
import { ar } from 'poolgate/locales/ar'
import { fr } from 'poolgate/locales/fr'
import { it } from 'poolgate/locales/it'
import { expect, onTestFinished, test, vi } from 'vitest'
import { field, fillIn, findHeading, renderWithPool, submit } from '../../support/components/render.tsx'
import { createTestPool } from '../../support/pools.ts'
import { TestProvider, withoutRecords } from '../../support/TestProvider.tsx'
import { createPassword } from '../../support/users.ts'

const root = () => document.querySelector('.pg-root')

test('a language that loads shows no English before, and marks the root elements', async () => {
  renderWithPool(createTestPool(), <SignIn />, { locale: 'de-AT' })
  expect(document.querySelector('main')?.textContent).toBe('')
  await findHeading('Anmelden')
  expect(root()).toHaveAttribute('lang', 'de-AT')
})

test('a language that is passed as an object shows at once, from right to left', () => {
  renderWithPool(createTestPool(), <SignIn />, { locale: ar })
  screen.getByRole('heading', { name: ar.signIn.title })
  expect(root()).toHaveAttribute('dir', 'rtl')
})

test('another language keeps what was typed', async () => {
  const testPool = createTestPool()
  const { rerender } = renderWithPool(testPool, <SignIn />)
  await fillIn({ Email: 'ann@example.com' })
  rerender(
    <TestProvider testPool={withoutRecords(testPool)} locale="fr">
      <SignIn />
    </TestProvider>,
  )
  await screen.findByText('Mot de passe')
  expect(document.querySelector<HTMLInputElement>('[name=username]')?.value).toBe('ann@example.com')
  expect(field('Mot de passe').value).toBe('')
})

test('errors that show follow the language: of an empty field, and of the service', async () => {
  const testPool = createTestPool()
  const inLanguage = (locale: string) => (
    <TestProvider testPool={withoutRecords(testPool)} locale={locale}>
      <SignIn />
    </TestProvider>
  )
  const { rerender } = renderWithPool(testPool, <SignIn />, { locale: 'en' })
  submit()
  await screen.findAllByText('This field is required.')
  rerender(inLanguage('fr'))
  await screen.findAllByText(fr.errors.required)
  await fillIn({ [fr.identifier.email]: 'ann@example.com', [fr.password]: createPassword() })
  submit()
  await screen.findByText(fr.errors.wrongCredentials.email)
  rerender(inLanguage('it'))
  await screen.findByText(it.errors.wrongCredentials.email)
})

test('without a locale, the language is that of the page, and follows it', async () => {
  onTestFinished(() => document.documentElement.setAttribute('lang', 'en'))
  document.documentElement.lang = 'nl-BE'
  renderWithPool(createTestPool(), <SignIn />)
  await findHeading('Inloggen')
  document.documentElement.lang = 'it'
  await findHeading('Accedi')
  expect(root()).not.toHaveAttribute('lang')
})

test('a language that cannot be loaded leaves the one that shows, with one warning for developers', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  vi.stubGlobal('testedMode', 'development')
  onTestFinished(() => {
    vi.unstubAllGlobals()
    warn.mockRestore()
  })
  renderWithPool(createTestPool(), <SignIn />, { locale: 'pl' })
  await findHeading('Sign in')
  const testPool = createTestPool()
  const { rerender } = renderWithPool(testPool, <SignIn />, { locale: ar })
  rerender(
    <TestProvider testPool={withoutRecords(testPool)} locale="pl">
      <SignIn />
    </TestProvider>,
  )
  await screen.findByRole('heading', { name: ar.signIn.title })
  expect(warn.mock.calls).toEqual([[expect.stringContaining('There is no language for "pl"')]])
})
