import { render, screen, waitFor } from '@testing-library/react'
import { AuthScreen, useSession } from 'poolgate'
import { StrictMode, useEffect } from 'react'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { SessionWindow } from '../../../src/session/environment.ts'
import { openSession } from '../../../src/session/openSession.ts'
import { findHeading, signIn } from '../../support/components/render.tsx'
import { createTestPool } from '../../support/pools.ts'
import { signInBeforehand } from '../../support/signedInUsers.ts'
import { TestProvider, withoutRecords } from '../../support/TestProvider.tsx'
import { ann } from '../../support/users.ts'

const countLocks = async () => {
  const { held = [], pending = [] } = await navigator.locks.query()
  return held.length + pending.length
}

const Status = () => <p>Status: {useSession().status}</p>

function Refreshing() {
  const { getAccessToken } = useSession()
  useEffect(() => void getAccessToken().catch(() => {}), [getAccessToken])
  return null
}

test('two providers of one client share a session, in memory too', async () => {
  const testPool = createTestPool()
  const provider = withoutRecords(testPool)
  render(
    <>
      <TestProvider testPool={provider}>
        <AuthScreen>first</AuthScreen>
      </TestProvider>
      <TestProvider testPool={provider}>
        <Status />
      </TestProvider>
    </>,
  )
  await signIn(ann)
  await screen.findByText('first')
  await screen.findByText('Status: signedIn')
})

test('a sign-out in another window of the browser ends the session here, and says so', async () => {
  const testPool = createTestPool()
  const stored = await signInBeforehand(testPool)
  const key = `poolgate.${testPool.client.userPoolId}.${testPool.client.clientId}`
  localStorage.setItem(key, (await stored.get(key))!)
  onTestFinished(() => localStorage.removeItem(key))
  const onSignedIn = vi.fn()
  render(
    <TestProvider testPool={withoutRecords(testPool)} storage="browser">
      <AuthScreen onSignedIn={onSignedIn}>inside</AuthScreen>
    </TestProvider>,
  )
  await screen.findByText('inside')
  const frame = document.createElement('iframe')
  document.body.append(frame)
  onTestFinished(() => frame.remove())
  const environment = { window: frame.contentWindow as unknown as SessionWindow, monotonic: () => performance.now() }
  const other = openSession(testPool.client, { storage: 'browser' }, environment)
  const text = localStorage.getItem(key)!
  await other.signOut()
  await findHeading('Sign in')
  await screen.findByText('You signed out in another tab or window.')
  localStorage.setItem(key, text)
  frame.contentWindow!.localStorage.setItem(key, `${text} `)
  await screen.findByText('inside')
  expect(onSignedIn).not.toHaveBeenCalled()
})

test('mounting a hundred times in StrictMode, with a refresh each, leaves no lock', async () => {
  const testPool = createTestPool({ tokenValidity: { accessToken: 0, idToken: 0 } })
  const stored = await signInBeforehand(testPool)
  const key = `poolgate.${testPool.client.userPoolId}.${testPool.client.clientId}`
  localStorage.setItem(key, (await stored.get(key))!)
  onTestFinished(() => localStorage.removeItem(key))
  for (let cycle = 0; cycle < 100; cycle++) {
    const { unmount } = render(
      <StrictMode>
        <TestProvider testPool={withoutRecords(testPool)} storage="browser">
          <Refreshing />
        </TestProvider>
      </StrictMode>,
    )
    unmount()
  }
  await waitFor(() => expect(testPool.operations()).toContain('GetTokensFromRefreshToken'))
  await waitFor(async () => expect(await countLocks()).toBe(0), { timeout: 10_000 })
})
