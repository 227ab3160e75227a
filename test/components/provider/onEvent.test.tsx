import { render, screen, waitFor } from '@testing-library/react'
import { AuthScreen, ChangePassword, ForgotPassword, type PoolgateEvent, SignIn } from 'poolgate'
import { type ReactNode, StrictMode } from 'react'
import { expect, onTestFinished, test, vi } from 'vitest'
import { renderAccount } from '../../support/components/account.tsx'
import { fillIn, findHeading, press, renderWithPool, signIn } from '../../support/components/render.tsx'
import { createTestPool } from '../../support/pools.ts'
import { TestProvider, withoutRecords } from '../../support/TestProvider.tsx'
import { ann, createAccount, createPassword } from '../../support/users.ts'

const steps = (events: PoolgateEvent[]) => events.flatMap((event) => (event.type === 'step' ? event.step : []))

/** Renders in StrictMode and records the events. */
function recordEvents(children: ReactNode) {
  const events: PoolgateEvent[] = []
  const testPool = createTestPool()
  renderWithPool(testPool, <StrictMode>{children}</StrictMode>, { onEvent: (event) => void events.push(event) })
  return { testPool, events }
}

test('each shown step and each request is reported once, with nothing that the user typed', async () => {
  const { testPool, events } = recordEvents(<AuthScreen>inside</AuthScreen>)
  const { email, password } = createAccount()
  const wrongPassword = createPassword()
  await signIn({ email, password: wrongPassword })
  await screen.findByText('Incorrect email or password.')
  await press('Sign up')
  await fillIn({ Password: password })
  await press('Create account')
  await findHeading('Check your email')
  const { code } = testPool.pool.outbox.take(email)
  await fillIn({ Code: code })
  await press('Verify')
  await screen.findByText('inside')

  expect(steps(events)).toEqual(['credentials', 'details', 'confirmSignUp'])
  const requests = events.flatMap((event) => (event.type === 'request' ? event : []))
  expect(requests.map(({ operation }) => operation)).toEqual(testPool.operations())
  expect(requests[1]).toMatchObject({
    operation: 'RespondToAuthChallenge',
    duration: expect.any(Number),
    code: 'wrongCredentials',
    retryable: false,
    requestId: expect.stringMatching(/^[\da-f-]{36}$/),
  })
  for (const secret of [email, password, wrongPassword, `"${code}"`]) {
    expect(JSON.stringify(events)).not.toContain(secret)
  }
})

test('a step that shows again is reported again, and a sign-in inside another screen once', async () => {
  const { testPool, events } = recordEvents(<ForgotPassword />)
  await fillIn({ Email: ann.email })
  await press('Send code')
  await findHeading('Create a new password')
  testPool.pool.outbox.clear()
  await press('Back to sign in')
  await signIn(ann)
  await screen.findByText("You're signed in")
  expect(steps(events)).toEqual(['request', 'resetPassword', 'credentials', 'signedIn'])
})

test('the account area reports its steps, too', async () => {
  const events: PoolgateEvent[] = []
  await renderAccount(<ChangePassword />, { onEvent: (event) => void events.push(event) })
  await fillIn({ 'Current password': ann.password, 'New password': ann.newPassword })
  await press('Change password')
  await screen.findByText('Password updated')
  expect(steps(events)).toEqual(['form', 'done'])
  expect(JSON.stringify(events)).toContain('"operation":"ChangePassword"')
})

test('a form that waits behind a reauthentication is reported when it shows', async () => {
  const events: PoolgateEvent[] = []
  await renderAccount(<ChangePassword />, { minutesAgo: 16, onEvent: (event) => void events.push(event) })
  await fillIn({ Password: ann.password })
  expect(steps(events)).toEqual(['credentials'])
  await press('Continue')
  await screen.findByLabelText('Current password')
  await waitFor(() => expect(steps(events)).toEqual(['credentials', 'form']))
})

test('the newest callback of the host app is called', async () => {
  const testPool = createTestPool()
  const [first, second] = [vi.fn(), vi.fn()]
  const tree = (onEvent: (event: PoolgateEvent) => void) => (
    <TestProvider testPool={withoutRecords(testPool)} onEvent={onEvent}>
      <SignIn />
    </TestProvider>
  )
  const { rerender } = render(tree(first))
  expect(first.mock.calls).toEqual([[{ type: 'step', step: 'credentials' }]])
  rerender(tree(second))
  await signIn(ann)
  await screen.findByText("You're signed in")
  await waitFor(() => expect(second.mock.calls.map(([{ type }]) => type)).toEqual(['request', 'request', 'step']))
  expect(first).toHaveBeenCalledTimes(1)
})

test('a callback that throws is reported to the page, and the sign-in continues', async () => {
  const report = vi.spyOn(window, 'reportError').mockImplementation(() => {})
  onTestFinished(() => report.mockRestore())
  renderWithPool(createTestPool(), <SignIn />, {
    onEvent: () => {
      throw new Error('monitoring is down')
    },
  })
  await signIn(ann)
  await screen.findByText("You're signed in")
  await waitFor(() => expect(report.mock.calls.length).toBeGreaterThan(2))
  expect(new Set(report.mock.calls.map(([error]) => error.message))).toEqual(new Set(['monitoring is down']))
})
