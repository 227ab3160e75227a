import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { AuthScreen, PoolgateProvider } from 'poolgate'
import { createClient } from 'poolgate/client'
import { createLocalPool } from 'poolgate/local'
import { expect, test } from 'vitest'

test('Ann resets her password with the code from her email', async () => {
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
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: 'Forgot password?' }))
  await user.type(screen.getByLabelText('Email'), 'ann@example.com')
  await user.click(screen.getByRole('button', { name: 'Send code' }))
  await user.type(await screen.findByLabelText('Code'), pool.outbox.take('ann@example.com').code)
  await user.type(screen.getByLabelText('New password'), 'Battery-Staple-8!')
  await user.click(screen.getByRole('button', { name: 'Reset password' }))
  expect(await screen.findByText(/Your password has been reset/)).toBeTruthy()
})
