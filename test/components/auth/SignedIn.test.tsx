import { screen } from '@testing-library/react'
import { SignedIn, SignedOut, SignIn, SignOutButton } from 'poolgate'
import type { ReactNode } from 'react'
import { expect, test } from 'vitest'
import { expectAccessible } from '../../support/components/axe.ts'
import { press, renderWithPool, signIn } from '../../support/components/render.tsx'
import { createTestPool } from '../../support/pools.ts'
import { signInBeforehand } from '../../support/signedInUsers.ts'
import { ann, seedAnn } from '../../support/users.ts'

/** Renders children with Ann signed in, who is in the groups `staff` and `admin`. */
async function renderForAnn(children: ReactNode) {
  const testPool = createTestPool({ users: [seedAnn('CONFIRMED', {}, { groups: ['staff', 'admin'] })] })
  const storage = await signInBeforehand(testPool)
  return renderWithPool(testPool, children, { storage })
}

test('axe finds no violations, signed out or signed in', async () => {
  renderWithPool(
    createTestPool(),
    <>
      <h1>Home</h1>
      <SignedOut>
        <SignIn />
      </SignedOut>
      <SignedIn>{(user) => <p>Hello {user.email}</p>}</SignedIn>
    </>,
  )
  await expectAccessible('signed out')
  await signIn(ann)
  await screen.findByText(`Hello ${ann.email}`)
  await expectAccessible('signed in')
})

test('each shows its children only in its own state, and adds no element', async () => {
  renderWithPool(
    createTestPool(),
    <div data-testid="host">
      <SignedIn fallback="Welcome, stranger">{(user) => `Hello ${user.email} `}</SignedIn>
      <SignedIn>
        <SignOutButton />
      </SignedIn>
      <SignedOut>
        <SignIn />
      </SignedOut>
    </div>,
  )
  const host = screen.getByTestId('host')
  expect(host.firstChild?.textContent).toBe('Welcome, stranger')
  expect(screen.queryByRole('button', { name: 'Sign out' })).toBeNull()

  await signIn(ann)
  await screen.findByRole('button', { name: 'Sign out' })
  expect(host.firstChild).toMatchObject({ nodeType: Node.TEXT_NODE, textContent: `Hello ${ann.email} ` })
  expect([...host.children].map(({ className }) => className)).toEqual(['pg-root pg-sign-out'])

  await press('Sign out')
  await screen.findByRole('button', { name: 'Sign in' })
  expect(host.firstChild?.textContent).toBe('Welcome, stranger')
})

test.each<[string, readonly string[] | undefined, boolean]>([
  ['no list', undefined, true],
  ['one of the groups', ['admin'], true],
  ['a group of the user among others', ['owner', 'staff'], true],
  ['only other groups', ['owner'], false],
  ['an empty list', [], false],
  ['a part of a name', ['adm'], false],
  ['another case', ['Admin'], false],
  ['an empty name', [''], false],
])('with %s, %j, the children show: %s', async (_, groups, isShown) => {
  await renderForAnn(
    <SignedIn groups={groups} fallback="Not for you">
      Reports
    </SignedIn>,
  )
  expect([screen.queryByText('Reports') !== null, screen.queryByText('Not for you') !== null]).toEqual([
    isShown,
    !isShown,
  ])
})

test('no group opens anything while no one is signed in', () => {
  renderWithPool(createTestPool(), <SignedIn groups={['admin']}>Reports</SignedIn>)
  expect(screen.queryByText('Reports')).toBeNull()
})

test('neither shows anything while an asynchronous storage is read', async () => {
  const storage = { get: () => new Promise<null>(() => {}), set: () => {}, remove: () => {} }
  const { container } = renderWithPool(
    createTestPool(),
    <>
      <SignedIn fallback="fallback">in</SignedIn>
      <SignedOut>out</SignedOut>
    </>,
    { storage },
  )
  expect(container.textContent).toBe('')
})
