import { screen } from '@testing-library/react'
import { AccountScreen, SignIn } from 'poolgate'
import { expect, test } from 'vitest'
import { findPageText, renderAccount } from '../support/components/account.tsx'
import { findHeading, press, renderWithPool } from '../support/components/render.tsx'
import { createTestPool } from '../support/pools.ts'

test('one overridden sentence shows, and all others stay English', async () => {
  renderWithPool(createTestPool(), <SignIn onForgotPassword={() => {}} />, {
    messages: { signIn: { title: 'Welcome back' } },
  })
  await findHeading('Welcome back')
  expect(screen.queryByRole('heading', { name: 'Sign in' })).toBeNull()
  for (const name of ['Sign in', 'Forgot password?', 'Show password']) screen.getByRole('button', { name })
  await press('Sign in')
  expect(await screen.findAllByText('This field is required.')).toHaveLength(2)
})

test('one overridden sentence of the account shows, and all others stay English', async () => {
  await renderAccount(<AccountScreen sections={['devices', 'sessions']} />, {
    messages: { account: { devices: { title: 'Where I signed in' } } },
  })
  await findHeading('Where I signed in')
  await findPageText('This device')
  await press('Sessions')
  await findPageText('This session')
})
