import { screen } from '@testing-library/react'
import { AccountScreen, SignIn } from 'poolgate'
import { expect, test } from 'vitest'
import { openAccount, sees } from './account.tsx'
import { openScene, play, press, step } from './play.tsx'

test('one overridden sentence shows, and all others stay English', async () => {
  play(openScene(), <SignIn onForgotPassword={() => {}} />, { messages: { signIn: { title: 'Welcome back' } } })
  await step('Welcome back')
  expect(screen.queryByRole('heading', { name: 'Sign in' })).toBeNull()
  for (const name of ['Sign in', 'Forgot your password?', 'Show password']) screen.getByRole('button', { name })
  await press('Sign in')
  expect(await screen.findAllByText('Fill this in.')).toHaveLength(2)
})

test('one overridden sentence of the account shows, and all others stay English', async () => {
  await openAccount(<AccountScreen sections={['devices', 'sessions']} />, {
    messages: { account: { devices: { title: 'Where I signed in' } } },
  })
  await step('Where I signed in')
  await sees('This device')
  await press('Sessions')
  await sees('This session')
})
