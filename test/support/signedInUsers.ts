import {
  type Client,
  createClient,
  createFlowContext,
  createSession,
  submitCode,
  submitCredentials,
  type TokenStorage,
} from 'poolgate/client'
import type { LocalPool } from 'poolgate/local'
import type { TestPool } from './pools.ts'
import { createTokenStorage } from './tokenStorage.ts'
import { ann } from './users.ts'

/**
 * Signs Ann in before a test or a story begins.
 *
 * @returns The storage with her tokens, for the provider.
 */
export async function signInBeforehand(testPool: TestPool, minutesAgo = 0): Promise<TokenStorage> {
  const { client, pool, clock, options } = testPool
  const { storage, values } = createTokenStorage()
  clock.advance(-60 * minutesAgo)
  await signInOnce(client, pool, storage, options.users?.[0]?.attributes?.email)
  clock.advance(60 * minutesAgo)
  if (minutesAgo) forgetDrift(values)
  return storage
}

/** Removes the clock drift that the session recorded because the pool's clock was set back. */
function forgetDrift(values: Map<string, string>): void {
  for (const [key, text] of values) values.set(key, JSON.stringify({ ...JSON.parse(text), drift: 0 }))
}

/** Signs Ann in again, with another client and storage. */
export function signInOnAnotherDevice({ pool }: Pick<TestPool, 'pool'>): Promise<void> {
  const client = createClient({ userPoolId: pool.userPoolId, clientId: pool.clientId, fetch: pool.fetch })
  return signInOnce(client, pool, createTokenStorage().storage)
}

async function signInOnce(client: Client, pool: LocalPool, storage: TokenStorage, email = ann.email) {
  const session = createSession(client, { storage })
  const context = createFlowContext({ client, session, authFlow: 'USER_PASSWORD_AUTH', deviceStorage: 'memory' })
  let state = await submitCredentials(context, { step: 'credentials' }, { username: email, password: ann.password })
  if (state.step === 'code') state = await submitCode(context, state, { code: pool.outbox.messages.at(-1)?.code ?? '' })
  pool.outbox.clear()
  if (state.step !== 'signedIn') throw new Error(`Unexpected step ${state.step}`)
}
