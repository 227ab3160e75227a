import { screen } from '@testing-library/react'
import { AccountScreen, SignIn } from 'poolgate'
import { expect, test } from 'vitest'
import { findPageText, renderAccount } from '../support/components/account.tsx'
import { findHeading, press, renderWithPool } from '../support/components/render.tsx'
import { createTestPool } from '../support/pools.ts'

test('an overridden message shows, and all others keep their defaults', async () => {
  renderWithPool(createTestPool(), <SignIn onForgotPassword={() => {}} />, {
    messages: { signIn: { title: 'Welcome back' } },
  })
  await findHeading('Welcome back')
  expect(screen.queryByRole('heading', { name: 'Sign in' })).toBeNull()
  for (const name of ['Sign in', 'Forgot password?', 'Show password']) screen.getByRole('button', { name })
  await press('Sign in')
  expect(await screen.findAllByText('This field is required.')).toHaveLength(2)
})

test('an overridden account message shows, and all others keep their defaults', async () => {
  await renderAccount(<AccountScreen sections={['devices', 'sessions']} />, {
    messages: { account: { devices: { title: 'Where I signed in' } } },
  })
  await findHeading('Where I signed in')
  await findPageText('This device')
  await press('Sessions')
  await findPageText('This session')
})
