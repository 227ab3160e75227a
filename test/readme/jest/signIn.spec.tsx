import { expect, test } from '@jest/globals'
import { configure, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { AuthScreen, PoolgateProvider } from 'poolgate'
import { createClient } from 'poolgate/client'
import { createLocalPool } from 'poolgate/local'

// The first sign-in takes a second or two: the pool creates the keys of its tokens.
configure({ asyncUtilTimeout: 10_000 })

function renderApp() {
  const pool = createLocalPool({
    usernameAttributes: ['email'],
    users: [{ attributes: { email: 'ann@example.com' }, password: 'Correct-Horse-9!', status: 'CONFIRMED' }],
  })
  const client = createClient({ userPoolId: pool.userPoolId, clientId: pool.clientId, fetch: pool.fetch })
  render(
    <PoolgateProvider client={client} storage="memory" pool={{ usernameAttributes: ['email'] }}>
      <AuthScreen>You're in.</AuthScreen>
    </PoolgateProvider>,
  )
  return { pool, user: userEvent.setup() }
}

test('Ann signs in with her password', async () => {
  const { user } = renderApp()
  await user.type(screen.getByLabelText('Email'), 'ann@example.com')
  await user.type(screen.getByLabelText('Password'), 'Correct-Horse-9!')
  await user.click(screen.getByRole('button', { name: 'Sign in' }))
  expect(await screen.findByText("You're in.")).toBeTruthy()
})

test('the next test starts signed out', async () => {
  const { pool, user } = renderApp()
  await user.click(screen.getByRole('button', { name: 'Forgot password?' }))
  await user.type(screen.getByLabelText('Email'), 'ann@example.com')
  await user.click(screen.getByRole('button', { name: 'Send code' }))
  expect(await screen.findByLabelText('Code')).toBeTruthy()
  expect(pool.outbox.take('ann@example.com').code).toMatch(/^\d{6}$/)
})
