import { screen } from '@testing-library/react'
import { SignIn, TotpSetup } from 'poolgate'
import { beforeAll, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { renderAccount } from '../../support/components/account.tsx'
import { press, renderWithPool } from '../../support/components/render.tsx'
import { loadLaterScreens } from '../../support/components/screens.tsx'
import { createTestPool } from '../../support/pools.ts'
import { ann } from '../../support/users.ts'

beforeAll(loadLaterScreens)

test('a key that is too long for a QR code still shows as text', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {})
  await renderAccount(<TotpSetup />, { pool: { totpIssuer: 'x'.repeat(4_000) } as object })
  await press('Set up authenticator app')
  await userEvent.click(await screen.findByText("Can't scan?"))
  expect(screen.getByRole('button', { name: 'Copy key' })).toBeVisible()
  expect(error.mock.calls.flat().some((text) => /unmounting|Uncaught/.test(String(text)))).toBe(false)
})

test('a lazy step that throws shows an error, and can be rendered again', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {})
  let isBroken = true
  const CodeField = () => {
    if (isBroken) throw new Error('The field of the host app is broken')
    return <span>The field</span>
  }
  renderWithPool(
    createTestPool(),
    <>
      <h1>Host</h1>
      <SignIn
        initialState={{ step: 'code', via: 'sms', username: ann.email, session: 'x'.repeat(20) }}
        components={{ CodeField }}
      />
    </>,
  )
  await screen.findByText('Something went wrong. Try again.')
  expect(screen.getByRole('heading', { name: 'Host' })).toBeVisible()
  isBroken = false
  await press('Try again')
  await screen.findByText('The field')
  expect(error).toHaveBeenCalled()
})
