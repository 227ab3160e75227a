import { screen } from '@testing-library/react'
import { ForgotPassword } from 'poolgate'
import { beforeAll, expect, test } from 'vitest'
import { expectAccessibleThroughout } from '../../support/components/accessible.tsx'
import { field, fillIn, findHeading, press, renderWithPool } from '../../support/components/render.tsx'
import { loadLaterScreens } from '../../support/components/screens.tsx'
import { createTestPool } from '../../support/pools.ts'
import { fault } from '../../support/responses.ts'
import { ann } from '../../support/users.ts'

beforeAll(loadLaterScreens)

const NEW_PASSWORD = 'Battery-Staple-8?'

test.each(['forgot password', 'reset password'])(
  'axe finds no violations in any state: %s',
  (name) => expectAccessibleThroughout(name),
  30_000,
)

async function openReset(code: () => string = () => '012345') {
  const testPool = createTestPool({ code })
  renderWithPool(testPool, <ForgotPassword />)
  await fillIn({ Email: ann.email })
  await press('Send code')
  await findHeading('Create a new password')
  return testPool
}

test('a valid code sets the new password and leads to the sign-in form, with a notice and the identifier', async () => {
  const testPool = await openReset()
  await fillIn({ Code: testPool.pool.outbox.take(ann.email).code, 'New password': NEW_PASSWORD })
  await press('Reset password')
  await screen.findByText('Your password has been reset. Sign in with your new password.')
  expect(field('Email').value).toBe(ann.email)
  await fillIn({ Password: NEW_PASSWORD })
  await press('Sign in')
  await screen.findByText("You're signed in")
})

test('a wrong code shows an error on its field and keeps the new password', async () => {
  const testPool = await openReset()
  testPool.pool.outbox.clear()
  await fillIn({ Code: '999999', 'New password': NEW_PASSWORD })
  await press('Reset password')
  await screen.findByText('That code is incorrect. Check it and try again.')
  expect(field('Code').ariaInvalid).toBe('true')
  expect(field('New password').value).toBe(NEW_PASSWORD)
})

test('an expired code shows that it has expired', async () => {
  const testPool = await openReset()
  const later = Date.now() + 3_700_000
  testPool.clock.now = later
  await fillIn({ Code: testPool.pool.outbox.take(ann.email).code, 'New password': NEW_PASSWORD })
  await press('Reset password')
  await screen.findByText('That code has expired. Request a new one.')
})

test('requesting another code keeps the typed values', async () => {
  let sent = 0
  const testPool = await openReset(() => `00000${++sent}`)
  await fillIn({ Code: '000001', 'New password': NEW_PASSWORD })
  await press('Resend code')
  await screen.findByText('We sent you a new code.')
  expect([field('Code').value, field('New password').value]).toEqual(['000001', NEW_PASSWORD])
  await fillIn({ Code: '000002' })
  await press('Reset password')
  await screen.findByText('Your password has been reset. Sign in with your new password.')
  testPool.pool.outbox.clear()
})

test('requesting too many codes shows an error', async () => {
  const testPool = await openReset()
  testPool.answers.ForgotPassword = () => fault('LimitExceededException')
  await press('Resend code')
  await screen.findByText('Too many attempts. Try again later.')
  testPool.pool.outbox.clear()
})

test('onSignIn receives the initial state of the sign-in form, with the normalized identifier', async () => {
  const states: unknown[] = []
  const testPool = createTestPool()
  renderWithPool(testPool, <ForgotPassword onSignIn={(state) => states.push(state)} />)
  await fillIn({ Email: ' ann@example.com ' })
  await press('Back to sign in')
  expect(states).toEqual([{ step: 'credentials', username: ann.email }])
})
