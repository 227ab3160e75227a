import { screen } from '@testing-library/react'
import { SignIn } from 'poolgate'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { stepErrorsModule } from '../../../src/hooks/form/stepErrorsModule.ts'
import { expectAccessibleThroughout } from '../../support/components/accessible.tsx'
import { field, fillIn, findHeading, press, renderWithPool, signIn } from '../../support/components/render.tsx'
import { loadLaterScreens } from '../../support/components/screens.tsx'
import { createTestPool } from '../../support/pools.ts'
import { fault } from '../../support/responses.ts'
import { ann, seedAnn } from '../../support/users.ts'

beforeAll(loadLaterScreens)

test.each([
  'sign in',
  'sign in with a notice',
  'confirm sign-up',
  'confirm sign-up, code not sent',
  'required reset',
  'new password',
])('axe finds no violations in any state: %s', (name) => expectAccessibleThroughout(name), 30_000)

test('the correct password signs in', async () => {
  renderWithPool(createTestPool(), <SignIn />)
  await signIn(ann)
  await screen.findByText("You're signed in")
})

test('a wrong password keeps the form and shows an error that does not reveal which of the two values is wrong', async () => {
  renderWithPool(createTestPool(), <SignIn />)
  await signIn({ ...ann, password: 'Wrong-Horse-9!' })
  await screen.findByText('Incorrect email or password.')
  expect(field('Password').ariaInvalid).toBe('true')
  expect(field('Email').value).toBe(ann.email)
})

test('a wrong password stays in its field, selected, so that the user can replace or reveal it', async () => {
  renderWithPool(createTestPool(), <SignIn />)
  await signIn({ ...ann, password: 'Wrong-Horse-9!' })
  await screen.findByText('Incorrect email or password.')
  expect(document.activeElement).toBe(field('Password'))
  const { value, selectionStart, selectionEnd } = field('Password')
  expect([value, selectionStart, selectionEnd]).toEqual(['Wrong-Horse-9!', 0, 'Wrong-Horse-9!'.length])
})

test.each([
  ['NotAuthorizedException', 'Password attempts exceeded', 'Too many failed attempts. Try again in a few minutes.'],
  ['NotAuthorizedException', 'User is disabled.', 'This account has been disabled. Contact your administrator.'],
  ['LimitExceededException', '', 'Too many attempts. Try again later.'],
  ['ResourceNotFoundException', '', "Sign-in isn't configured correctly. Contact the site owner."],
])('%s “%s” shows its own message as a form error', async (name, message, text) => {
  const testPool = createTestPool()
  testPool.answers.InitiateAuth = () => fault(name, message)
  renderWithPool(testPool, <SignIn />)
  await signIn(ann)
  expect((await screen.findByText(text)).closest('[role=alert]')).not.toBeNull()
})

test('an error whose texts fail to load shows as offline, and the next submit shows it', async () => {
  Object.assign(stepErrorsModule, { loaded: undefined })
  const fetch = vi.spyOn(stepErrorsModule, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'))
  renderWithPool(createTestPool(), <SignIn />)
  await signIn({ ...ann, password: 'Wrong-Horse-9!' })
  await screen.findByText("You're offline. Check your connection and try again.")
  fetch.mockRestore()
  await press('Sign in')
  await screen.findByText('Incorrect email or password.')
})

test('a sign-in without a network shows an error, and the same form works once the network is back', async () => {
  const testPool = createTestPool()
  testPool.network.state = 'off'
  renderWithPool(testPool, <SignIn />)
  await signIn(ann)
  await screen.findByText("You're offline. Check your connection and try again.")
  testPool.network.state = 'on'
  await press('Sign in')
  await screen.findByText("You're signed in")
})

describe('a user with an unconfirmed account', () => {
  const unconfirmed = { users: [seedAnn('UNCONFIRMED')], allowedFirstAuthFactors: ['PASSWORD' as const] }

  test('confirms it and is signed in without entering the password again', async () => {
    const testPool = createTestPool(unconfirmed)
    renderWithPool(testPool, <SignIn />)
    await signIn(ann)
    await findHeading('Verify your account')
    await press('Resend code')
    await screen.findByText('We sent you a new code.')
    await fillIn({ Code: testPool.pool.outbox.take(ann.email).code })
    await press('Verify')
    await screen.findByText("You're signed in")
  })

  test('stays on the code step after a wrong code, with an error on its field', async () => {
    const testPool = createTestPool({ ...unconfirmed, code: () => '123456' })
    renderWithPool(testPool, <SignIn />)
    await signIn(ann)
    await findHeading('Verify your account')
    await press('Resend code')
    await screen.findByText('We sent you a new code.')
    await fillIn({ Code: '654321' })
    await press('Verify')
    await screen.findByText('That code is incorrect. Check it and try again.')
    expect(field('Code').ariaInvalid).toBe('true')
    await findHeading('Check your email')
    testPool.pool.outbox.clear()
  })

  test('can go back to the sign-in form, which keeps the identifier but not the password', async () => {
    renderWithPool(createTestPool(unconfirmed), <SignIn />)
    await signIn(ann)
    await findHeading('Verify your account')
    await press('Back to sign in')
    expect(field('Email').value).toBe(ann.email)
    expect(field('Password').value).toBe('')
  })
})

test('a temporary password leads to a form for a new password and missing required attributes', async () => {
  const testPool = createTestPool({
    users: [seedAnn('FORCE_CHANGE_PASSWORD')],
    schemaAttributes: [{ Name: 'given_name', Required: true }],
  })
  renderWithPool(testPool, <SignIn />)
  await signIn(ann)
  await findHeading('Create your password')
  await fillIn({ 'First name': 'Ann', 'New password': 'Battery-Staple-8?' })
  await press('Continue')
  await screen.findByText("You're signed in")
})

test('a new password that is submitted too late leads back to the sign-in form, with the identifier and a notice', async () => {
  const testPool = createTestPool({ users: [seedAnn('FORCE_CHANGE_PASSWORD')] })
  renderWithPool(testPool, <SignIn />)
  await signIn(ann)
  await findHeading('Create your password')
  const later = Date.now() + 200_000
  testPool.clock.now = later
  await fillIn({ 'New password': 'Battery-Staple-8?' })
  await press('Continue')
  await screen.findByText('Your sign-in timed out. Please try again.')
  expect(field('Email').value).toBe(ann.email)
})

test('a user whose password must be reset sets a new one with a code and signs in with it', async () => {
  const testPool = createTestPool({ users: [seedAnn('RESET_REQUIRED')] })
  renderWithPool(testPool, <SignIn />)
  await signIn(ann)
  await findHeading('Create a new password')
  await press('Resend code')
  await screen.findByText('We sent you a new code.')
  await fillIn({ Code: testPool.pool.outbox.take(ann.email).code, 'New password': 'Battery-Staple-8?' })
  await press('Reset password')
  await screen.findByText('Your password has been reset. Sign in with your new password.')
  expect(field('Email').value).toBe(ann.email)
  await fillIn({ Password: 'Battery-Staple-8?' })
  await press('Sign in')
  await screen.findByText("You're signed in")
})
