import { renderHook, screen, waitFor } from '@testing-library/react'
import { AuthScreen, useSignIn } from 'poolgate'
import type { User } from 'poolgate/client'
import { expect, onTestFinished, test, vi } from 'vitest'
import { CustomSignIn } from '../../../stories/CustomSignIn.tsx'
import { expectAccessible } from '../../support/components/axe.ts'
import { fillIn, form, press, renderWithPool, signIn } from '../../support/components/render.tsx'
import { createTestPool } from '../../support/pools.ts'
import { TestProvider, withoutRecords } from '../../support/TestProvider.tsx'
import { ann, seedAnn } from '../../support/users.ts'

const customSignIn = (onSignedIn?: (user: User) => void) => (
  <>
    <h1>Acme</h1>
    <CustomSignIn {...(onSignedIn && { onSignedIn })} />
  </>
)

test('a custom sign-in that uses only hooks is accessible, initially and with field errors', async () => {
  renderWithPool(createTestPool(), customSignIn())
  await expectAccessible('initially')
  await press('Continue')
  await screen.findAllByText('This field is required.')
  await expectAccessible('with field errors')
})

test('a custom sign-in that uses only hooks completes the new-password challenge and signs the user in', async () => {
  const signedInUsers: User[] = []
  const testPool = createTestPool({ users: [seedAnn('FORCE_CHANGE_PASSWORD')] })
  renderWithPool(
    testPool,
    customSignIn((user) => signedInUsers.push(user)),
  )
  await signIn(ann)
  await screen.findByRole('form', { name: 'newPassword' })
  expect(form().querySelector<HTMLInputElement>('[autocomplete=username]')?.value).toBe(ann.email)
  await fillIn({ Password: 'Battery-Staple-8?' })
  await press('Continue')
  await screen.findByRole('heading', { name: 'Welcome' })
  expect(signedInUsers.map(({ email }) => email)).toEqual([ann.email])
})

test('useSignIn starts in its initialState, and restart() returns to it', async () => {
  const testPool = createTestPool()
  const { result } = renderHook(() => useSignIn({ initialState: { step: 'credentials', username: ann.email } }), {
    wrapper: ({ children }) => <TestProvider testPool={withoutRecords(testPool)}>{children}</TestProvider>,
  })
  expect(result.current.state).toEqual({ step: 'credentials', username: ann.email })
  result.current.onNext({ step: 'confirmSignUp', username: ann.email })
  await waitFor(() => expect(result.current.state.step).toBe('confirmSignUp'))
  result.current.restart()
  await waitFor(() => expect(result.current.state).toEqual({ step: 'credentials', username: ann.email }))
})

test('useSignIn without a PoolgateProvider throws an error that names the provider', () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  expect(() => renderHook(() => useSignIn())).toThrow('put a <PoolgateProvider> above')
})

test('an error that onSignedIn throws is reported to the window, and the user is signed in', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const reported: unknown[] = []
  const report = ({ error }: ErrorEvent) => reported.push(error)
  window.addEventListener('error', report)
  onTestFinished(() => window.removeEventListener('error', report))
  const hostError = new Error('from onSignedIn')
  const onSignedIn = () => {
    throw hostError
  }
  renderWithPool(createTestPool(), <AuthScreen onSignedIn={onSignedIn}>Content</AuthScreen>)
  await signIn(ann)
  await screen.findByText('Content')
  expect(reported).toEqual([hostError])
})
