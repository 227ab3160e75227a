import { QueryClient } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import { SignIn } from 'poolgate'
import { call } from 'poolgate/client'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { renderWithPool, signIn } from './components/render.tsx'
import { fiberRoot, findPaths, findSecret } from './findSecret.ts'
import { check, createSecretGuard } from './guards.ts'
import { createTestPool, type TestPool } from './pools.ts'
import { ann, createPassword, seedAnn } from './users.ts'

/** The guard runs with a secret in each place where a page may leave one, and with none. */

let password: string
let testPool: TestPool
let guard: ReturnType<typeof createSecretGuard>

beforeEach(() => {
  password = createPassword()
  guard = createSecretGuard(cleanup)
  guard.start()
  testPool = createTestPool({ users: [seedAnn('CONFIRMED', {}, { password })] })
})

afterEach(() => {
  localStorage.clear()
  sessionStorage.clear()
  history.replaceState(null, '', location.pathname + location.search)
})

const expectFinding = (place: string) => {
  expect(guard.takeFindings()).toContain(`${password} in ${place}`)
}

describe('the secret guard', () => {
  test('fails a test that leaves a password', () => {
    localStorage.setItem('left', password)
    expect(() => check(guard)).toThrow('no secret is left in the page')
  })

  test.each(['localStorage', 'sessionStorage'] as const)('searches %s', (name) => {
    globalThis[name].setItem('left', `before ${password} after`)
    expectFinding(`${name}.left`)
  })

  test('searches the address', () => {
    history.replaceState(null, '', `#${password}`)
    expectFinding('the address')
  })

  test('searches the history', () => {
    history.replaceState({ left: password }, '')
    expectFinding('history.state')
  })

  test('searches the markup', () => {
    render(<p title={password} />)
    expectFinding('the markup')
  })

  test('searches the query caches', () => {
    const queryClient = new QueryClient()
    renderWithPool(testPool, <SignIn />, { queryClient })
    queryClient.setQueryData(['left'], password)
    expect(guard.takeFindings().join()).toContain(`${password} in queries`)
  })

  test('searches what React keeps after the unmount', () => {
    const { container } = render(<p />)
    const fiber = fiberRoot(container) as { elementType: unknown }
    fiber.elementType = { left: password }
    expectFinding('fibers.elementType.left')
    fiber.elementType = null
  })

  test('searches for typed passwords', () => {
    const typed = createPassword()
    render(<input autoComplete="current-password" defaultValue={typed} />)
    localStorage.setItem('left', typed)
    expect(guard.takeFindings()).toContain(`${typed} in localStorage.left`)
  })

  test('searches for sent passwords', async () => {
    const sent = createPassword()
    const { client } = testPool
    const input = { ClientId: client.clientId, Username: 'bea@example.com', Password: sent }
    await call(client, 'SignUp', { ...input, UserAttributes: [{ Name: 'email', Value: 'bea@example.com' }] })
    testPool.pool.outbox.clear()
    localStorage.setItem('left', sent)
    expect(guard.takeFindings()).toContain(`${sent} in localStorage.left`)
  })

  test('searches for tokens, which may only be in a storage', async () => {
    renderWithPool(testPool, <SignIn />, { storage: 'tab' })
    await signIn({ email: ann.email, password })
    await screen.findByText("You're signed in")
    const { RefreshToken } = JSON.parse(testPool.responseBodies.at(-1) ?? '').AuthenticationResult
    expect(JSON.stringify({ ...sessionStorage })).toContain(RefreshToken)
    document.body.dataset.left = RefreshToken
    expect(guard.takeFindings()).toEqual([`${RefreshToken} in the markup`])
    delete document.body.dataset.left
  })

  test('passes a sign-in that leaves no secret', async () => {
    renderWithPool(testPool, <SignIn />)
    await signIn({ email: ann.email, password })
    await screen.findByText("You're signed in")
    check(guard)
  })
})

test('the search finds a secret at any depth', () => {
  const queryClient = new QueryClient()
  expect(findPaths(password, { deep: [new Map([['key', { text: `before ${password} after` }]])] })).toHaveLength(1)
  expect(findSecret(password, { queryClient })).toEqual([])
  sessionStorage.setItem('left', password)
  expect(findSecret(password, { queryClient })).toEqual(['sessionStorage.left'])
})
