import { screen, waitFor } from '@testing-library/react'
import { SignIn, useSession, useSignOut } from 'poolgate'
import { AuthError } from 'poolgate/client'
import { expect, test } from 'vitest'
import { useAction } from '../../../src/hooks/form/useAction.ts'
import { press, renderWithPool, signIn } from '../../support/components/render.tsx'
import { createTestPool } from '../../support/pools.ts'
import { ann } from '../../support/users.ts'

function Status() {
  const session = useSession()
  const { mutate } = useSignOut()
  return (
    <>
      <output>{session.status === 'signedIn' ? session.user.email : session.status}</output>
      <button type="button" onClick={mutate}>
        Leave
      </button>
    </>
  )
}

test('all components that use useSession update when a user signs in and out', async () => {
  renderWithPool(
    createTestPool(),
    <>
      <Status />
      <Status />
      <SignIn />
    </>,
  )
  const statuses = () =>
    screen.getAllByRole('status').flatMap(({ tagName, textContent }) => (tagName === 'OUTPUT' ? textContent : []))
  expect(statuses()).toEqual(['signedOut', 'signedOut'])
  await signIn(ann)
  await waitFor(() => expect(statuses()).toEqual([ann.email, ann.email]))
  screen.getAllByRole('button', { name: 'Leave' })[0]?.click()
  await waitFor(() => expect(statuses()).toEqual(['signedOut', 'signedOut']))
})

test('useSession returns the user, but none of their tokens', async () => {
  let returned: unknown
  function Probe() {
    returned = useSession()
    return null
  }
  const testPool = createTestPool()
  renderWithPool(
    testPool,
    <>
      <Probe />
      <SignIn />
    </>,
  )
  await signIn(ann)
  await screen.findByText("You're signed in")
  const { AuthenticationResult } = JSON.parse(testPool.responseBodies.at(-1) ?? '')
  expect(JSON.stringify(returned)).toContain(ann.email)
  for (const token of Object.values(AuthenticationResult)) {
    if (String(token).length > 100) expect(JSON.stringify(returned)).not.toContain(token)
  }
})

function ActionButton({ action }: { action: () => Promise<string> }) {
  const { mutate, isPending, isSuccess, error } = useAction(action)
  return (
    <button type="button" onClick={mutate}>
      {isPending ? 'pending' : isSuccess ? 'success' : (error?.code ?? 'idle')}
    </button>
  )
}

test('useAction reports an error, and success after the action is repeated', async () => {
  let action: () => Promise<string> = () => Promise.reject(new AuthError('offline'))
  renderWithPool(createTestPool(), <ActionButton action={() => action()} />)
  await press('idle')
  await screen.findByText('offline')
  action = async () => 'result'
  await press('offline')
  await screen.findByText('success')
})

test('useAction ignores calls while the action is pending', async () => {
  let startCount = 0
  renderWithPool(createTestPool(), <ActionButton action={() => new Promise(() => void startCount++)} />)
  await press('idle')
  await press('pending')
  expect(startCount).toBe(1)
})
