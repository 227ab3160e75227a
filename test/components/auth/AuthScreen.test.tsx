import { screen, waitFor } from '@testing-library/react'
import { AuthScreen, type PoolgateProviderProps, SignOutButton, useSession } from 'poolgate'
import type { User } from 'poolgate/client'
import { afterEach, describe, expect, test } from 'vitest'
import { expectAccessible } from '../../support/components/axe.ts'
import { field, fillIn, findHeading, press, renderWithPool, signIn } from '../../support/components/render.tsx'
import { createTestPool, type TestPool as TestScene } from '../../support/pools.ts'
import { fault } from '../../support/responses.ts'
import { ann } from '../../support/users.ts'

afterEach(() => sessionStorage.clear())

test('axe finds nothing on any of its screens, nor while it loads', async () => {
  const scene = createTestPool()
  const { unmount } = renderWithPool(scene, <AuthScreen headingLevel={1}>inside</AuthScreen>)
  await expectAccessible('sign in')
  await press('Sign up')
  await findHeading('Create your account')
  await expectAccessible('sign up')
  await press('Sign in')
  await press('Forgot password?')
  await findHeading('Reset your password')
  await expectAccessible('forgot password')
  unmount()
  const never = { get: () => new Promise<null>(() => {}), set: () => {}, remove: () => {} }
  renderWithPool(
    scene,
    <>
      <h1>Acme</h1>
      <AuthScreen />
    </>,
    { storage: never },
  )
  await expectAccessible('loading')
}, 30_000)

describe('what is typed as the name is carried', () => {
  test('from the sign-in to the forgotten password and back', async () => {
    renderWithPool(createTestPool(), <AuthScreen />)
    await fillIn({ Email: ` ${ann.email} ` })
    await press('Forgot password?')
    expect(field('Email').value).toBe(ann.email)
    await press('Back to sign in')
    expect(field('Email').value).toBe(ann.email)
  })

  test('from the sign-in to the sign-up, its confirmation and back', async () => {
    const scene = createTestPool()
    renderWithPool(scene, <AuthScreen />)
    await fillIn({ Email: 'bea@example.com' })
    await press('Sign up')
    expect(field('Email').value).toBe('bea@example.com')
    await fillIn({ Password: 'Battery-Staple-8?' })
    await press('Create account')
    await findHeading('Check your email')
    await press('Back to sign in')
    expect(field('Email').value).toBe('bea@example.com')
    scene.pool.outbox.clear()
  })

  test('but no password is', async () => {
    renderWithPool(createTestPool(), <AuthScreen />)
    await fillIn({ Email: ann.email, Password: ann.password })
    await press('Sign up')
    expect(field('Password').value).toBe('')
    await press('Sign in')
    expect(field('Password').value).toBe('')
  })
})

test('the children see who has signed in, and onSignedIn is told once', async () => {
  const told: User[] = []
  renderWithPool(
    createTestPool(),
    <AuthScreen onSignedIn={(user) => told.push(user)}>{(user) => <p>Hello {user.email}</p>}</AuthScreen>,
  )
  await signIn(ann)
  await screen.findByText(`Hello ${ann.email}`)
  expect(told.map(({ email }) => email)).toEqual([ann.email])
})

test('children may be nodes', async () => {
  renderWithPool(
    createTestPool(),
    <AuthScreen>
      <p>inside</p>
    </AuthScreen>,
  )
  await signIn(ann)
  await screen.findByText('inside')
})

test('a sign-up that could not sign in leads to the sign-in, which says that the account is confirmed', async () => {
  const scene = createTestPool({ allowedFirstAuthFactors: ['PASSWORD'] })
  renderWithPool(scene, <AuthScreen />)
  await press('Create account')
  await fillIn({ Email: 'bea@example.com', Password: 'Battery-Staple-8?' })
  await press('Create account')
  await findHeading('Check your email')
  scene.answers.InitiateAuth = () => fault('InternalErrorException')
  await fillIn({ Code: scene.pool.outbox.take('bea@example.com').code })
  await press('Verify')
  await screen.findByText('Your account is verified. Sign in to continue.')
  expect(field('Email').value).toBe('bea@example.com')
})

describe('after a reload', () => {
  /** Signs in and takes everything away, as a reload does; what is stored stays. */
  async function signInBefore(scene: TestScene, storage: NonNullable<PoolgateProviderProps['storage']>) {
    const { unmount } = renderWithPool(scene, <AuthScreen>inside</AuthScreen>, { storage })
    await signIn(ann)
    await screen.findByText('inside')
    unmount()
  }

  /** Whether a form was ever in the page from now on. */
  function watchForForms() {
    let seen = false
    new MutationObserver(() => {
      seen ||= document.forms.length > 0
    }).observe(document.body, { subtree: true, childList: true })
    return () => seen
  }

  test('somebody who is signed in is so at once, never sees the form, and onSignedIn is not told', async () => {
    const scene = createTestPool()
    await signInBefore(scene, 'tab')
    const told: User[] = []
    const sawForm = watchForForms()
    renderWithPool(scene, <AuthScreen onSignedIn={(user) => told.push(user)}>inside</AuthScreen>, { storage: 'tab' })
    expect(screen.getByText('inside')).toBeTruthy()
    expect([sawForm(), told]).toEqual([false, []])
  })

  test('a storage that answers later shows that it loads, then who is signed in, and never the form', async () => {
    const values = new Map<string, string>()
    const storage = {
      get: async (key: string) => values.get(key) ?? null,
      set: async (key: string, value: string) => void values.set(key, value),
      remove: async (key: string) => void values.delete(key),
    }
    const scene = createTestPool()
    const first = renderWithPool(scene, <AuthScreen>inside</AuthScreen>, { storage })
    await findHeading('Sign in')
    await signIn(ann)
    await screen.findByText('inside')
    first.unmount()

    const sawForm = watchForForms()
    renderWithPool(scene, <AuthScreen>inside</AuthScreen>, { storage })
    expect(screen.getByText('Loading…').closest('[role=status]')).not.toBeNull()
    await screen.findByText('inside')
    expect(sawForm()).toBe(false)
  })

  test('junk in the storage is nobody', async () => {
    const { pool } = createTestPool()
    sessionStorage.setItem(`poolgate.${pool.userPoolId}.${pool.clientId}`, '{"accessToken":"a.b.c","idToken":{}}')
    renderWithPool(createTestPool(), <AuthScreen>inside</AuthScreen>, { storage: 'tab' })
    await findHeading('Sign in')
  })
})

function Call() {
  const { getAccessToken } = useSession()
  return (
    <button type="button" onClick={() => void getAccessToken().catch(() => {})}>
      Call
    </button>
  )
}

test('a session that the service has ended leads to the sign-in, which says so', async () => {
  const scene = createTestPool({ tokenValidity: { accessToken: 0, idToken: 0 } })
  renderWithPool(
    scene,
    <AuthScreen>
      <Call />
    </AuthScreen>,
  )
  await signIn(ann)
  await screen.findByRole('button', { name: 'Call' })
  scene.answers.GetTokensFromRefreshToken = () => fault('NotAuthorizedException', 'Refresh Token has been revoked')
  await press('Call')
  await screen.findByText('Your session has expired. Please sign in again.')
})

test('signing out leads to the sign-in without a word about the session, and a second sign-in works', async () => {
  renderWithPool(
    createTestPool(),
    <AuthScreen>
      <SignOutButton />
    </AuthScreen>,
  )
  await signIn(ann)
  await screen.findByRole('button', { name: 'Sign out' })
  await press('Sign out')
  await findHeading('Sign in')
  expect(screen.queryByText(/session has ended/)).toBeNull()
  await waitFor(() => expect(field('Email').value).toBe(''))
  await signIn(ann)
  await screen.findByRole('button', { name: 'Sign out' })
})
