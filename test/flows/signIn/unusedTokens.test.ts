import {
  createFlowContext,
  createSession,
  type SessionOptions,
  type SessionTokens,
  submitCredentials,
} from 'poolgate/client'
import { expect, test, vi } from 'vitest'
import { authError } from '../../support/errors.ts'
import { createTestPool } from '../../support/pools.ts'
import { ann } from '../../support/users.ts'

/** Signs in, and leaves the screen before the tokens arrive. */
async function leaveBeforeTokens(options: SessionOptions) {
  const { client, pool, answers, requests, responseBodies } = createTestPool()
  const session = createSession(client, { storage: 'memory', ...options })
  const context = createFlowContext({ client, session, authFlow: 'USER_PASSWORD_AUTH', deviceStorage: 'memory' })
  const screen = new AbortController()
  // A response that is already complete when the request is aborted.
  answers.InitiateAuth = async ({ url, init }) => {
    const response = await pool.fetch(url, { ...init, signal: null })
    screen.abort()
    return response
  }
  const signingIn = submitCredentials(
    context,
    { step: 'credentials' },
    { username: ann.email, password: ann.password },
    screen.signal,
  )
  await expect(signingIn).rejects.toEqual(authError('aborted'))
  expect(session.getState()).toEqual({ status: 'signedOut' })
  const { RefreshToken } = JSON.parse(responseBodies[0]!).AuthenticationResult
  return { requests, RefreshToken }
}

test('tokens that arrive after the user left the screen are revoked, and start no session', async () => {
  const { requests, RefreshToken } = await leaveBeforeTokens({})
  await vi.waitFor(() =>
    expect(requests.at(-1)).toMatchObject({ operation: 'RevokeToken', input: { Token: RefreshToken } }),
  )
})

test('tokens that arrive late are revoked by the function of the host app, if it has one', async () => {
  const revokeTokens = vi.fn(async (_tokens: SessionTokens) => {})
  const { requests, RefreshToken } = await leaveBeforeTokens({ revokeTokens })
  expect(revokeTokens.mock.calls.map(([{ refreshToken }]) => refreshToken)).toEqual([RefreshToken])
  expect(requests.map(({ operation }) => operation)).not.toContain('RevokeToken')
})
