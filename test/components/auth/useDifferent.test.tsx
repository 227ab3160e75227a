import { screen } from '@testing-library/react'
import { ForgotPassword, SignIn, SignUp } from 'poolgate'
import { beforeAll, expect, test } from 'vitest'
import { field, fillIn, findHeading, press, renderWithPool } from '../../support/components/render.tsx'
import { loadLaterScreens, sentTo } from '../../support/components/screens.tsx'
import { createTestPool } from '../../support/pools.ts'
import { ann, createAccount } from '../../support/users.ts'

beforeAll(loadLaterScreens)

test('after a sign-up, another email address can be used: the form comes back with the typed one', async () => {
  const testPool = createTestPool()
  renderWithPool(testPool, <SignUp />)
  const { email, password } = createAccount()
  await fillIn({ Email: email, Password: password })
  await press('Create account')
  await findHeading('Check your email')
  await press('Use a different email')
  await findHeading('Create your account')
  expect(field('Email').value).toBe(email)
  expect(field('Password').value).toBe('')
  testPool.pool.outbox.clear()
})

test('in a password reset, another one can be used: the form comes back with the typed one', async () => {
  const testPool = createTestPool()
  renderWithPool(testPool, <ForgotPassword />)
  await fillIn({ Email: ann.email })
  await press('Send code')
  await findHeading('Create a new password')
  await press('Use a different email')
  await findHeading('Reset your password')
  expect(field('Email').value).toBe(ann.email)
  testPool.pool.outbox.clear()
})

test('in a sign-in, the link back to the sign-in form is enough', () => {
  renderWithPool(createTestPool(), <SignIn initialState={{ step: 'confirmSignUp', username: ann.email, sentTo }} />)
  expect(screen.queryByRole('button', { name: /^Use a different/ })).toBeNull()
})

test('the link names what the pool’s users sign in with', async () => {
  const testPool = createTestPool()
  const state = { step: 'resetPassword', username: 'ann', requested: true } as const
  renderWithPool(testPool, <ForgotPassword initialState={state} />, { pool: { usernameAttributes: [] } })
  expect(await screen.findByRole('button', { name: 'Use a different username' })).toBeVisible()
})
