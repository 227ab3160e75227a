import { screen } from '@testing-library/react'
import { ForgotPassword } from 'poolgate'
import { beforeAll, expect, test } from 'vitest'
import { expectAccessibleThroughout } from '../../support/components/accessible.tsx'
import { field, fillIn, findHeading, press, renderWithPool } from '../../support/components/render.tsx'
import { loadLazySteps } from '../../support/components/screens.tsx'
import { createTestPool } from '../../support/pools.ts'
import { ann } from '../../support/users.ts'

beforeAll(loadLazySteps)

const NEW = 'Battery-Staple-8?'

test.each(['forgot password', 'reset password'])(
  'axe finds nothing in any state of: %s',
  (name) => expectAccessibleThroughout(name),
  30_000,
)

async function openReset(code: () => string = () => '012345') {
  const scene = createTestPool({ code })
  renderWithPool(scene, <ForgotPassword />)
  await fillIn({ Email: ann.email })
  await press('Send code')
  await findHeading('Create a new password')
  return scene
}

test('a code sets a new password; the sign-in that follows says so and knows the name', async () => {
  const scene = await openReset()
  await fillIn({ Code: scene.pool.outbox.take(ann.email).code, 'New password': NEW })
  await press('Reset password')
  await screen.findByText('Your password has been reset. Sign in with your new password.')
  expect(field('Email').value).toBe(ann.email)
  await fillIn({ Password: NEW })
  await press('Sign in')
  await screen.findByText("You're signed in")
})

test('a wrong code stays on the findHeading, says so at its field and keeps the new password', async () => {
  const scene = await openReset()
  scene.pool.outbox.clear()
  await fillIn({ Code: '999999', 'New password': NEW })
  await press('Reset password')
  await screen.findByText('That code is incorrect. Check it and try again.')
  expect(field('Code').ariaInvalid).toBe('true')
  expect(field('New password').value).toBe(NEW)
})

test('a code that took too long is called expired', async () => {
  const scene = await openReset()
  const later = Date.now() + 3_700_000
  scene.clock.now = later
  await fillIn({ Code: scene.pool.outbox.take(ann.email).code, 'New password': NEW })
  await press('Reset password')
  await screen.findByText('That code has expired. Request a new one.')
})

test('another code can be asked for without losing what is typed', async () => {
  let sent = 0
  const scene = await openReset(() => `00000${++sent}`)
  await fillIn({ Code: '000001', 'New password': NEW })
  await press('Resend code')
  await screen.findByText('We sent you a new code.')
  expect([field('Code').value, field('New password').value]).toEqual(['000001', NEW])
  await fillIn({ Code: '000002' })
  await press('Reset password')
  await screen.findByText('Your password has been reset. Sign in with your new password.')
  scene.pool.outbox.clear()
})

test('a limit on new codes is told beside the button that asks for them', async () => {
  const scene = await openReset()
  const sendAgain = () => press('Resend code')
  for (let count = 0; count < 9; count++) {
    await sendAgain()
    await screen.findByText('We sent you a new code.')
  }
  await sendAgain()
  await screen.findByText('Too many attempts. Try again later.')
  scene.pool.outbox.clear()
})

test('onSignIn is handed what the sign-in starts with, in place of a form of our own', async () => {
  const handed: unknown[] = []
  const scene = createTestPool()
  renderWithPool(scene, <ForgotPassword onSignIn={(state) => handed.push(state)} />)
  await fillIn({ Email: ' ann@example.com ' })
  await press('Back to sign in')
  expect(handed).toEqual([{ step: 'credentials', username: ann.email }])
})
