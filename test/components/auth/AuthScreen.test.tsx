import { screen, waitFor } from '@testing-library/react'
import { AuthScreen, type PoolgateProviderProps, SignOutButton, useSession } from 'poolgate'
import type { EndReason, User } from 'poolgate/client'
import { useEffect } from 'react'
import { describe, expect, test } from 'vitest'
import { renderAccount } from '../../support/components/account.tsx'
import { expectAccessible } from '../../support/components/axe.ts'
import { field, fillIn, findHeading, press, renderWithPool, signIn } from '../../support/components/render.tsx'
import { createTestPool, type TestPool } from '../../support/pools.ts'
import { fault } from '../../support/responses.ts'
import { ann, seedAnn } from '../../support/users.ts'

test('axe finds no violations on any screen or while loading', async () => {
  const testPool = createTestPool()
  const { unmount } = renderWithPool(testPool, <AuthScreen headingLevel={1}>inside</AuthScreen>)
  await expectAccessible('sign in')
  await press('Sign up')
  await findHeading('Create your account')
  await expectAccessible('sign up')
  await press('Sign in')
  await press('Forgot password?')
  await findHeading('Reset your password')
  await expectAccessible('forgot password')
  unmount()
  const pendingStorage = { get: () => new Promise<null>(() => {}), set: () => {}, remove: () => {} }
  renderWithPool(
    testPool,
    <>
      <h1>Acme</h1>
      <AuthScreen />
    </>,
    { storage: pendingStorage },
  )
  await expectAccessible('loading')
}, 30_000)

describe('a typed identifier is kept', () => {
  test('from the sign-in form to the password reset and back', async () => {
    renderWithPool(createTestPool(), <AuthScreen />)
    await fillIn({ Email: ` ${ann.email} ` })
    await press('Forgot password?')
    expect(field('Email').value).toBe(ann.email)
    await press('Back to sign in')
    expect(field('Email').value).toBe(ann.email)
  })

  test('from the sign-in form to the sign-up, its confirmation and back', async () => {
    const testPool = createTestPool()
    renderWithPool(testPool, <AuthScreen />)
    await fillIn({ Email: 'bea@example.com' })
    await press('Sign up')
    expect(field('Email').value).toBe('bea@example.com')
    await fillIn({ Password: 'Battery-Staple-8?' })
    await press('Create account')
    await findHeading('Check your email')
    await press('Back to sign in')
    expect(field('Email').value).toBe('bea@example.com')
    testPool.pool.outbox.clear()
  })

  test('without the password', async () => {
    renderWithPool(createTestPool(), <AuthScreen />)
    await fillIn({ Email: ann.email, Password: ann.password })
    await press('Sign up')
    expect(field('Password').value).toBe('')
    await press('Sign in')
    expect(field('Password').value).toBe('')
  })
})

test('a sign-in passes the user to the children and calls onSignedIn once', async () => {
  const users: User[] = []
  renderWithPool(
    createTestPool(),
    <AuthScreen onSignedIn={(user) => users.push(user)}>{(user) => <p>Hello {user.email}</p>}</AuthScreen>,
  )
  await signIn(ann)
  await screen.findByText(`Hello ${ann.email}`)
  expect(users.map(({ email }) => email)).toEqual([ann.email])
})

test('children can be React nodes', async () => {
  renderWithPool(
    createTestPool(),
    <AuthScreen>
      <p>inside</p>
    </AuthScreen>,
  )
  await signIn(ann)
  await screen.findByText('inside')
})

test('a confirmed sign-up that cannot sign in leads to the sign-in form, with a notice that the account is verified', async () => {
  const testPool = createTestPool({ allowedFirstAuthFactors: ['PASSWORD'] })
  renderWithPool(testPool, <AuthScreen />)
  await press('Sign up')
  await fillIn({ Email: 'bea@example.com', Password: 'Battery-Staple-8?' })
  await press('Create account')
  await findHeading('Check your email')
  testPool.answers.InitiateAuth = () => fault('InternalErrorException')
  await fillIn({ Code: testPool.pool.outbox.take('bea@example.com').code })
  await press('Verify')
  await screen.findByText('Your account is verified. Sign in to continue.')
  expect(field('Email').value).toBe('bea@example.com')
})

describe('after a reload', () => {
  /** Signs in and unmounts as a reload does. The storage keeps its values. */
  async function signInAndUnmount(testPool: TestPool, storage: NonNullable<PoolgateProviderProps['storage']>) {
    const { unmount } = renderWithPool(testPool, <AuthScreen>inside</AuthScreen>, { storage })
    await signIn(ann)
    await screen.findByText('inside')
    unmount()
  }

  /** Returns a function that returns whether a form has been on the page since this call. */
  function watchForForms() {
    let hasSeenForm = false
    new MutationObserver(() => {
      hasSeenForm ||= document.forms.length > 0
    }).observe(document.body, { subtree: true, childList: true })
    return () => hasSeenForm
  }

  test('a stored session shows the children at once, without the form and without calling onSignedIn', async () => {
    const testPool = createTestPool()
    await signInAndUnmount(testPool, 'tab')
    const users: User[] = []
    const sawForm = watchForForms()
    renderWithPool(testPool, <AuthScreen onSignedIn={(user) => users.push(user)}>inside</AuthScreen>, {
      storage: 'tab',
    })
    expect(screen.getByText('inside')).toBeTruthy()
    expect([sawForm(), users]).toEqual([false, []])
  })

  test('an address that is not verified is offered only right after a sign-in', async () => {
    const testPool = createTestPool({ users: [seedAnn('CONFIRMED', { email_verified: 'false' })] })
    await signInAndUnmount(testPool, 'tab')
    renderWithPool(testPool, <AuthScreen offerVerification>inside</AuthScreen>, { storage: 'tab' })
    expect(screen.getByText('inside')).toBeTruthy()
  })

  test('an asynchronous storage shows the loading state, then the children, and never the form', async () => {
    const values = new Map<string, string>()
    const storage = {
      get: async (key: string) => values.get(key) ?? null,
      set: async (key: string, value: string) => void values.set(key, value),
      remove: async (key: string) => void values.delete(key),
    }
    const testPool = createTestPool()
    const first = renderWithPool(testPool, <AuthScreen>inside</AuthScreen>, { storage })
    await findHeading('Sign in')
    await signIn(ann)
    await screen.findByText('inside')
    first.unmount()

    const sawForm = watchForForms()
    renderWithPool(testPool, <AuthScreen>inside</AuthScreen>, { storage })
    expect(screen.getByText('Loading…').closest('[role=status]')).not.toBeNull()
    await screen.findByText('inside')
    expect(sawForm()).toBe(false)
  })

  test('invalid data in the storage leads to the sign-in form', async () => {
    const { pool } = createTestPool()
    sessionStorage.setItem(`poolgate.${pool.userPoolId}.${pool.clientId}`, '{"accessToken":"a.b.c","idToken":{}}')
    renderWithPool(createTestPool(), <AuthScreen>inside</AuthScreen>, { storage: 'tab' })
    await findHeading('Sign in')
  })
})

function GetTokenButton() {
  const { getAccessToken } = useSession()
  return (
    <button type="button" onClick={() => void getAccessToken().catch(() => {})}>
      Call
    </button>
  )
}

test('a session that the service has revoked leads to the sign-in form, with a notice', async () => {
  const testPool = createTestPool({ tokenValidity: { accessToken: 0, idToken: 0 } })
  renderWithPool(
    testPool,
    <AuthScreen>
      <GetTokenButton />
    </AuthScreen>,
  )
  await signIn(ann)
  await screen.findByRole('button', { name: 'Call' })
  testPool.answers.GetTokensFromRefreshToken = () => fault('NotAuthorizedException', 'Refresh Token has been revoked')
  await press('Call')
  await screen.findByText("You've been signed out. Please sign in again.")
})

test.each<[EndReason, string]>([
  ['expired', 'Your session has expired. Please sign in again.'],
  ['ended', 'Your session has expired. Please sign in again.'],
  ['revoked', "You've been signed out. Please sign in again."],
  ['reused', "For your security, you've been signed out. Please sign in again."],
  ['userDisabled', 'Your session has ended. Please sign in again.'],
  ['userDeleted', 'Your session has ended. Please sign in again.'],
  ['signedOutElsewhere', 'You signed out in another tab or window.'],
  ['idle', 'You were signed out because of inactivity.'],
  ['tooOld', 'Please sign in again to continue.'],
  ['onlyHere', "You're signed out on this device. We couldn't sign out your other devices."],
  ['passwordChanged', "Password changed. You've been signed out everywhere. Sign in with your new password."],
  ['accountDeleted', 'Your account has been deleted.'],
])(
  'a session that ended because of %s leads to the sign-in form, with a sentence that says so',
  async (reason, text) => {
    function End() {
      const { session } = useSession()
      useEffect(() => session.end(reason), [session])
      return null
    }
    await renderAccount(<End />)
    await screen.findByText(text)
  },
)

test('signing out leads to the sign-in form without a notice, and the user can sign in again', async () => {
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
  expect(screen.queryByText(/session has expired/)).toBeNull()
  await waitFor(() => expect(field('Email').value).toBe(''))
  await signIn(ann)
  await screen.findByRole('button', { name: 'Sign out' })
})

test('without sign-up, no link leads there', async () => {
  renderWithPool(createTestPool(), <AuthScreen allowSignUp={false} initialScreen="signUp" />)
  await findHeading('Sign in')
  expect(screen.queryByRole('button', { name: 'Sign up' })).toBeNull()
})

test.each([
  ['signUp', 'Create your account'],
  ['forgotPassword', 'Reset your password'],
] as const)('can start on %s', async (initialScreen, title) => {
  renderWithPool(createTestPool(), <AuthScreen initialScreen={initialScreen} />)
  await findHeading(title)
  await press(initialScreen === 'signUp' ? 'Sign in' : 'Back to sign in')
  await findHeading('Sign in')
})

test('header and footer can differ by screen', async () => {
  renderWithPool(
    createTestPool(),
    <AuthScreen header={(step) => <p>{`Header of ${step}`}</p>} footer={<p>Acme Inc.</p>} />,
  )
  screen.getByText('Header of signIn')
  await press('Sign up')
  await screen.findByText('Header of signUp')
  screen.getByText('Acme Inc.')
})

describe('an address that is not verified', () => {
  const unverified = seedAnn('CONFIRMED', {
    email_verified: 'false',
    phone_number: ann.phone,
    phone_number_verified: 'false',
  })

  test('is offered for verification after the sign-in, before the children show', async () => {
    const testPool = createTestPool({ users: [unverified] })
    const shown: string[] = []
    renderWithPool(
      testPool,
      <AuthScreen headingLevel={1} offerVerification>
        {() => <Note text="inside" notes={shown} />}
      </AuthScreen>,
    )
    await signIn(ann)
    await findHeading('Verify your email')
    await expectAccessible('offer')
    await press('Send code')
    await screen.findByLabelText('Code')
    await fillIn({ Code: testPool.pool.outbox.take(ann.email).code })
    await expectAccessible('code')
    expect(shown).toEqual([])
    await press('Verify')
    await findHeading('Verify your phone number')
    await press('Not now')
    await screen.findByText('inside')
    expect(testPool.operations().slice(-2)).toEqual(['GetUserAttributeVerificationCode', 'VerifyUserAttribute'])
  })
})

function Note({ text, notes }: { text: string; notes: string[] }) {
  useEffect(() => void notes.push(text), [text, notes])
  return text
}

test('in a modal dialog, the first field has the focus, and a sign-in works', async () => {
  renderWithPool(
    createTestPool(),
    <dialog ref={(dialog) => dialog?.showModal()} aria-label="Sign in">
      <AuthScreen>inside</AuthScreen>
    </dialog>,
  )
  expect(document.activeElement).toBe(field('Email'))
  await signIn(ann)
  await screen.findByText('inside')
})
