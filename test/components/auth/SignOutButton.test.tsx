import { screen, waitFor } from '@testing-library/react'
import { AuthScreen, SignOutButton } from 'poolgate'
import { expect, test } from 'vitest'
import { expectAccessible } from '../../support/components/axe.ts'
import { findHeading, press, renderWithPool, signIn } from '../../support/components/render.tsx'
import { createTestPool } from '../../support/pools.ts'
import { ann } from '../../support/users.ts'

async function openSignedIn(button = <SignOutButton />) {
  const testPool = createTestPool()
  renderWithPool(
    testPool,
    <AuthScreen headingLevel={1}>
      <h1>Home</h1>
      {button}
    </AuthScreen>,
    { storage: 'tab' },
  )
  await signIn(ann)
  await screen.findByRole('heading', { name: 'Home' })
  return testPool
}

test('axe finds no violations, idle or pending', async () => {
  const testPool = await openSignedIn()
  await expectAccessible('idle')
  testPool.network.state = 'stuck'
  await press('Sign out')
  await waitFor(() => expect(screen.getByRole('button', { name: 'Sign out' }).ariaDisabled).toBe('true'))
  await expectAccessible('pending')
})

test('signing out revokes the session, then clears the storage', async () => {
  const testPool = await openSignedIn()
  await press('Sign out')
  await findHeading('Sign in')
  expect(testPool.operations().at(-1)).toBe('RevokeToken')
  expect(sessionStorage).toHaveLength(0)
})

test('signing out clears the storage even if the service cannot be reached', async () => {
  const testPool = await openSignedIn()
  testPool.network.state = 'off'
  await press('Sign out')
  await findHeading('Sign in')
  expect(sessionStorage).toHaveLength(0)
})

test('pressing the button twice signs out once', async () => {
  const testPool = await openSignedIn()
  const button = screen.getByRole('button', { name: 'Sign out' })
  button.click()
  button.click()
  await findHeading('Sign in')
  expect(testPool.operations().filter((operation) => operation === 'RevokeToken')).toHaveLength(1)
})

test('`global` signs out of all devices, and the label says so', async () => {
  const testPool = await openSignedIn(<SignOutButton global />)
  await press('Sign out of all devices')
  await findHeading('Sign in')
  expect(testPool.operations().at(-1)).toBe('GlobalSignOut')
})

test('children replace the label', async () => {
  await openSignedIn(<SignOutButton>Leave</SignOutButton>)
  await press('Leave')
  await findHeading('Sign in')
})
