import { screen, waitFor } from '@testing-library/react'
import { AuthScreen, SignOutButton } from 'poolgate'
import { afterEach, expect, test } from 'vitest'
import { expectAccessible } from '../../support/components/axe.ts'
import { findHeading, press, renderWithPool, signIn } from '../../support/components/render.tsx'
import { createTestPool } from '../../support/pools.ts'
import { ann } from '../../support/users.ts'

afterEach(() => sessionStorage.clear())

async function openSignedIn(button = <SignOutButton />) {
  const scene = createTestPool()
  renderWithPool(
    scene,
    <AuthScreen headingLevel={1}>
      <h1>Home</h1>
      {button}
    </AuthScreen>,
    { storage: 'tab' },
  )
  await signIn(ann)
  await screen.findByRole('heading', { name: 'Home' })
  return scene
}

test('axe finds nothing, idle or under way', async () => {
  const scene = await openSignedIn()
  await expectAccessible('idle')
  scene.network.state = 'stuck'
  await press('Sign out')
  await waitFor(() => expect(screen.getByRole('button', { name: 'Sign out' }).ariaDisabled).toBe('true'))
  await expectAccessible('under way')
})

test('it revokes, then forgets', async () => {
  const scene = await openSignedIn()
  await press('Sign out')
  await findHeading('Sign in')
  expect(scene.operations().at(-1)).toBe('RevokeToken')
  expect(sessionStorage).toHaveLength(0)
})

test('it forgets also when the service cannot be reached', async () => {
  const scene = await openSignedIn()
  scene.network.state = 'off'
  await press('Sign out')
  await findHeading('Sign in')
  expect(sessionStorage).toHaveLength(0)
})

test('pressed twice, it signs out once', async () => {
  const scene = await openSignedIn()
  const button = screen.getByRole('button', { name: 'Sign out' })
  button.click()
  button.click()
  await findHeading('Sign in')
  expect(scene.operations().filter((operation) => operation === 'RevokeToken')).toHaveLength(1)
})

test('it signs out on all devices where that is asked, and is named so', async () => {
  const scene = await openSignedIn(<SignOutButton global />)
  await press('Sign out of all devices')
  await findHeading('Sign in')
  expect(scene.operations().at(-1)).toBe('GlobalSignOut')
})

test('the host may give it words of its own', async () => {
  await openSignedIn(<SignOutButton>Leave</SignOutButton>)
  await press('Leave')
  await findHeading('Sign in')
})
