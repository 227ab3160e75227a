import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { type PoolgateProviderProps, useProviderSignIn, useSession, useSignOut } from 'poolgate'
import { StrictMode, useEffect } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { google } from '../../federation/providers.ts'
import { createTestPool, type TestPool } from '../../support/pools.ts'
import { TestProvider, withoutRecords } from '../../support/TestProvider.tsx'

const start = location.href
const CALLBACK = `${location.origin}/callback`

beforeEach(() => localStorage.clear())
afterEach(() => history.replaceState(null, '', start))

const openPool = () =>
  createTestPool({ callbackUrls: [CALLBACK], logoutUrls: [`${location.origin}/`], identityProviders: [google] })

const federation = (testPool: TestPool, more: Partial<PoolgateProviderProps> = {}) => ({
  domain: testPool.pool.domain,
  redirectUri: CALLBACK,
  signOutUri: `${location.origin}/`,
  providers: ['Google' as const],
  ...more,
})

/** What a screen would show, once per change. */
function Probe({ shown, onMount }: { shown: string[]; onMount?: (address: string) => void }) {
  useEffect(() => onMount?.(location.href), [onMount])
  const session = useSession()
  const { pending, error, signIn, providers } = useProviderSignIn()
  const signOut = useSignOut()
  const now = session.status === 'signedIn' ? session.user.email : (error?.code ?? pending?.is ?? 'form')
  if (shown.at(-1) !== now) shown.push(String(now))
  return (
    <>
      {providers.map(({ name, label }) => (
        <button key={name} type="button" onClick={() => signIn({ provider: name }, { returnTo: '/orders?open=1' })}>
          Continue with {label}
        </button>
      ))}
      <button type="button" onClick={() => signOut.mutate()}>
        Sign out
      </button>
    </>
  )
}

/** Renders the probe in an app that records where it would leave for. */
function renderProbe(testPool: TestPool) {
  const navigate = vi.fn()
  const shown: string[] = []
  render(
    <TestProvider testPool={withoutRecords(testPool)} {...federation(testPool, { navigate })}>
      <Probe shown={shown} />
    </TestProvider>,
  )
  return { navigate, shown }
}

/** Leaves for Google and signs in there. Returns the address of the app that this leads to. */
async function signInAtGoogle(testPool: TestPool): Promise<string> {
  const { navigate, shown } = renderProbe(testPool)
  screen.getByText('Continue with Google').click()
  await waitFor(() => expect(navigate).toHaveBeenCalled())
  expect(shown).toEqual(['form', 'leaving'])
  cleanup()
  const page = await testPool.pool.navigate(navigate.mock.lastCall?.[0])
  if (page.page !== 'provider') throw new Error(page.page)
  const next = await testPool.pool.navigate(page.action, { choice: 'signIn', account: page.accounts[0]?.id ?? '' })
  return next.page === 'redirect' ? next.url : next.page
}

describe('a sign-in that returns', () => {
  test('is exchanged once under StrictMode and with two providers, and neither ever shows the form', async () => {
    const testPool = openPool()
    history.replaceState({ router: 'kept' }, '', await signInAtGoogle(testPool))
    const shown: [string[], string[]] = [[], []]
    const onMount = vi.fn()
    const callbacks = { onSignedIn: vi.fn(), onReturn: vi.fn() }
    render(
      <StrictMode>
        {shown.map((list, index) => (
          <TestProvider
            key={index}
            testPool={withoutRecords(testPool)}
            {...federation(testPool, index ? callbacks : {})}
          >
            <Probe shown={list} onMount={onMount} />
          </TestProvider>
        ))}
      </StrictMode>,
    )
    expect(new Set(onMount.mock.calls.flat())).toEqual(new Set([CALLBACK]))
    await waitFor(() => expect(callbacks.onReturn).toHaveBeenCalledExactlyOnceWith('/orders?open=1'))
    expect(callbacks.onSignedIn).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ email: 'ann@example.com' }))
    expect(shown).toEqual([
      ['returning', 'ann@example.com'],
      ['returning', 'ann@example.com'],
    ])
    expect(testPool.operations()).toEqual(['/oauth2/token'])
    expect(history.state).toEqual({ router: 'kept' })
  })

  test('shows the path where the user was if the host has no navigation of its own', async () => {
    const testPool = openPool()
    history.replaceState({ router: 'kept' }, '', await signInAtGoogle(testPool))
    render(
      <TestProvider testPool={withoutRecords(testPool)} {...federation(testPool)}>
        <Probe shown={[]} />
      </TestProvider>,
    )
    await waitFor(() => expect(location.pathname + location.search).toBe('/orders?open=1'))
    expect(history.state).toEqual({ router: 'kept' })
  })

  test('leaves a callback of another library alone, without a domain and with one', async () => {
    const testPool = openPool()
    const address = `${CALLBACK}?code=1&state=2`
    history.replaceState(null, '', address)
    const shown: string[] = []
    render(
      <>
        <TestProvider testPool={withoutRecords(testPool)}>
          <Probe shown={shown} />
        </TestProvider>
        <TestProvider testPool={withoutRecords(openPool())} {...federation(testPool)}>
          <Probe shown={shown} />
        </TestProvider>
      </>,
    )
    expect(location.href).toBe(address)
    expect(shown).toEqual(['form'])
  })
})

test('signing out leaves for the domain, where the user was signed in', async () => {
  const testPool = openPool()
  history.replaceState(null, '', await signInAtGoogle(testPool))
  const { navigate, shown } = renderProbe(testPool)
  await waitFor(() => expect(shown.at(-1)).toBe('ann@example.com'))
  screen.getByText('Sign out').click()
  await waitFor(() => expect(navigate).toHaveBeenCalledOnce())
  expect(navigate.mock.lastCall?.[0]).toMatch(`${testPool.pool.domain}/logout?client_id=${testPool.pool.clientId}`)
  expect(shown.at(-1)).toBe('form')
})

test('a page that the browser restores as the user left it shows the form again', async () => {
  const testPool = openPool()
  const { navigate, shown } = renderProbe(testPool)
  screen.getByText('Continue with Google').click()
  await waitFor(() => expect(navigate).toHaveBeenCalled())
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
  await waitFor(() => expect(shown).toEqual(['form', 'leaving', 'form']))
})
