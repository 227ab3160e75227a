import { screen } from '@testing-library/react'
import { SignIn } from 'poolgate'
import { ar } from 'poolgate/locales/ar'
import { expect, test } from 'vitest'
import { field, fillIn, findHeading, renderWithPool } from '../../support/components/render.tsx'
import { createTestPool } from '../../support/pools.ts'
import { TestProvider, withoutRecords } from '../../support/TestProvider.tsx'

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
