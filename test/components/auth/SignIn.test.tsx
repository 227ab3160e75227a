import { screen } from '@testing-library/react'
import { SignIn } from 'poolgate'
import { beforeAll, describe, expect, test } from 'vitest'
import { expectAccessibleThroughout } from '../../support/components/accessible.tsx'
import { field, fillIn, findHeading, press, renderWithPool, signIn } from '../../support/components/render.tsx'
import { loadLazySteps } from '../../support/components/screens.tsx'
import { createTestPool } from '../../support/pools.ts'
import { fault } from '../../support/responses.ts'
import { ann, seedAnn } from '../../support/users.ts'

beforeAll(loadLazySteps)

test.each([
  'sign in',
  'sign in with a notice',
  'confirm sign-up',
  'confirm sign-up, code not sent',
  'required reset',
  'new password',
])('axe finds nothing in any state of: %s', (name) => expectAccessibleThroughout(name), 30_000)

test('the right password signs in', async () => {
  renderWithPool(createTestPool(), <SignIn />)
  await signIn(ann)
  await screen.findByText("You're signed in")
})

test('a wrong password stays on the form and says so, without telling which of the two is wrong', async () => {
  renderWithPool(createTestPool(), <SignIn />)
  await signIn({ ...ann, password: 'Wrong-Horse-9!' })
  await screen.findByText('Incorrect email or password.')
  expect(field('Password').ariaInvalid).toBe('true')
  expect(field('Email').value).toBe(ann.email)
})

test('a wrong password is kept and selected, so that typing replaces it and revealing it shows the slip', async () => {
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
])('%s “%s” is told in words of its own, for the whole form', async (name, message, text) => {
  const scene = createTestPool()
  scene.answers.InitiateAuth = () => fault(name, message)
  renderWithPool(scene, <SignIn />)
  await signIn(ann)
  expect((await screen.findByText(text)).closest('[role=alert]')).not.toBeNull()
})

test('without a network it says so, and the same form works once there is one', async () => {
  const scene = createTestPool()
  scene.network.state = 'off'
  renderWithPool(scene, <SignIn />)
  await signIn(ann)
  await screen.findByText("You're offline. Check your connection and try again.")
  scene.network.state = 'on'
  await press('Sign in')
  await screen.findByText("You're signed in")
})

describe('somebody who has not confirmed their account', () => {
  const unconfirmed = { users: [seedAnn('UNCONFIRMED')], allowedFirstAuthFactors: ['PASSWORD' as const] }

  test('confirms it, and is signed in with the password just typed', async () => {
    const scene = createTestPool(unconfirmed)
    renderWithPool(scene, <SignIn />)
    await signIn(ann)
    await findHeading('Verify your account')
    await press('Resend code')
    await screen.findByText('We sent you a new code.')
    await fillIn({ Code: scene.pool.outbox.take(ann.email).code })
    await press('Verify')
    await screen.findByText("You're signed in")
  })

  test('stays on the code step after a wrong code, which says so', async () => {
    const scene = createTestPool({ ...unconfirmed, code: () => '123456' })
    renderWithPool(scene, <SignIn />)
    await signIn(ann)
    await findHeading('Verify your account')
    await press('Resend code')
    await screen.findByText('We sent you a new code.')
    await fillIn({ Code: '654321' })
    await press('Verify')
    await screen.findByText('That code is incorrect. Check it and try again.')
    expect(field('Code').ariaInvalid).toBe('true')
    await findHeading('Check your email')
    scene.pool.outbox.clear()
  })

  test('goes back with the name kept', async () => {
    renderWithPool(createTestPool(unconfirmed), <SignIn />)
    await signIn(ann)
    await findHeading('Verify your account')
    await press('Back to sign in')
    expect(field('Email').value).toBe(ann.email)
    expect(field('Password').value).toBe('')
  })
})

test('a temporary password leads to a new one and what the pool still wants to know', async () => {
  const scene = createTestPool({
    users: [seedAnn('FORCE_CHANGE_PASSWORD')],
    schemaAttributes: [{ Name: 'given_name', Required: true }],
  })
  renderWithPool(scene, <SignIn />)
  await signIn(ann)
  await findHeading('Create your password')
  await fillIn({ 'First name': 'Ann', 'New password': 'Battery-Staple-8?' })
  await press('Continue')
  await screen.findByText("You're signed in")
})

test('a new password that took too long leads back to the sign-in, with the name kept and the reason said', async () => {
  const scene = createTestPool({ users: [seedAnn('FORCE_CHANGE_PASSWORD')] })
  renderWithPool(scene, <SignIn />)
  await signIn(ann)
  await findHeading('Create your password')
  const later = Date.now() + 200_000
  scene.clock.now = later
  await fillIn({ 'New password': 'Battery-Staple-8?' })
  await press('Continue')
  await screen.findByText('Your sign-in timed out. Please try again.')
  expect(field('Email').value).toBe(ann.email)
})

test('somebody whose password must be reset sets a new one by code, and signs in with it', async () => {
  const scene = createTestPool({ users: [seedAnn('RESET_REQUIRED')] })
  renderWithPool(scene, <SignIn />)
  await signIn(ann)
  await findHeading('Create a new password')
  await press('Resend code')
  await screen.findByText('We sent you a new code.')
  await fillIn({ Code: scene.pool.outbox.take(ann.email).code, 'New password': 'Battery-Staple-8?' })
  await press('Reset password')
  await screen.findByText('Your password has been reset. Sign in with your new password.')
  expect(field('Email').value).toBe(ann.email)
  await fillIn({ Password: 'Battery-Staple-8?' })
  await press('Sign in')
  await screen.findByText("You're signed in")
})
