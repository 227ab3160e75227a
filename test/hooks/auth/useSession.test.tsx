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

test('every place that asks sees the same person come and go', async () => {
  renderWithPool(
    createTestPool(),
    <>
      <Status />
      <Status />
      <SignIn />
    </>,
  )
  const seen = () =>
    screen.getAllByRole('status').flatMap(({ tagName, textContent }) => (tagName === 'OUTPUT' ? textContent : []))
  expect(seen()).toEqual(['signedOut', 'signedOut'])
  await signIn(ann)
  await waitFor(() => expect(seen()).toEqual([ann.email, ann.email]))
  screen.getAllByRole('button', { name: 'Leave' })[0]?.click()
  await waitFor(() => expect(seen()).toEqual(['signedOut', 'signedOut']))
})

test('the refresh token is in nothing that the hook gives', async () => {
  let given: unknown
  function Spy() {
    given = useSession()
    return null
  }
  const testPool = createTestPool()
  renderWithPool(
    testPool,
    <>
      <Spy />
      <SignIn />
    </>,
  )
  await signIn(ann)
  await screen.findByText("You're signed in")
  const { AuthenticationResult } = JSON.parse(testPool.responseBodies.at(-1) ?? '')
  expect(JSON.stringify(given)).toContain(ann.email)
  for (const token of Object.values(AuthenticationResult)) {
    if (String(token).length > 100) expect(JSON.stringify(given)).not.toContain(token)
  }
})

function Act({ act }: { act: () => Promise<string> }) {
  const { mutate, isPending, isSuccess, error } = useAction(act)
  return (
    <button type="button" onClick={mutate}>
      {isPending ? 'pending' : isSuccess ? 'met' : (error?.code ?? 'idle')}
    </button>
  )
}

test('an action tells whether it is under way, done or failed, and may be tried again', async () => {
  let outcome: () => Promise<string> = () => Promise.reject(new AuthError('offline'))
  renderWithPool(createTestPool(), <Act act={() => outcome()} />)
  await press('idle')
  await screen.findByText('offline')
  outcome = async () => 'fine'
  await press('offline')
  await screen.findByText('met')
})

test('an action that is under way is not begun again', async () => {
  let begun = 0
  renderWithPool(createTestPool(), <Act act={() => new Promise(() => void begun++)} />)
  await press('idle')
  await press('pending')
  expect(begun).toBe(1)
})
