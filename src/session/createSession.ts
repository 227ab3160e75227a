import type { Client } from '../client/createClient.ts'
import { currentEnvironment } from './environment.ts'
import { openSession } from './openSession.ts'
import type { Session, SessionOptions } from './session.ts'

/**
 * Creates the session of one app client and restores its tokens from the storage, synchronously if the storage is synchronous.
 *
 * @example
 * const session = createSession(client, { storage: 'browser' })
 * await fetch('/api', { headers: { authorization: `Bearer ${await session.getAccessToken()}` } })
 */
export const createSession = (client: Client, options: SessionOptions = {}): Session =>
  openSession(client, options, currentEnvironment())
