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

const custom = (onSignedIn?: (user: User) => void) => (
  <>
    <h1>Acme</h1>
    <CustomSignIn {...(onSignedIn && { onSignedIn })} />
  </>
)

test('axe finds nothing in a sign-in on the hooks alone, at first and refused', async () => {
  renderWithPool(createTestPool(), custom())
  await expectAccessible('at first')
  await press('Continue')
  await screen.findAllByText('This field is required.')
  await expectAccessible('refused')
})

test('a sign-in on the hooks alone goes through every step', async () => {
  const told: User[] = []
  const testPool = createTestPool({ users: [seedAnn('FORCE_CHANGE_PASSWORD')] })
  renderWithPool(
    testPool,
    custom((user) => told.push(user)),
  )
  await signIn(ann)
  await screen.findByRole('form', { name: 'newPassword' })
  expect(form().querySelector<HTMLInputElement>('[autocomplete=username]')?.value).toBe(ann.email)
  await fillIn({ Password: 'Battery-Staple-8?' })
  await press('Continue')
  await screen.findByRole('heading', { name: 'Welcome' })
  expect(told.map(({ email }) => email)).toEqual([ann.email])
})

test('a sign-in may begin where the host says, and restart from there', async () => {
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

test('without a provider above it says what is missing', () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  expect(() => renderHook(() => useSignIn())).toThrow('put a <PoolgateProvider> above')
})

test('a host whose onSignedIn throws hears of it, and the person is signed in all the same', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const heard: unknown[] = []
  const hear = ({ error }: ErrorEvent) => heard.push(error)
  window.addEventListener('error', hear)
  onTestFinished(() => window.removeEventListener('error', hear))
  const mistake = new Error('of the host')
  const onSignedIn = () => {
    throw mistake
  }
  renderWithPool(createTestPool(), <AuthScreen onSignedIn={onSignedIn}>inside</AuthScreen>)
  await signIn(ann)
  await screen.findByText('inside')
  expect(heard).toEqual([mistake])
})
