import type { Client } from '../client/createClient.ts'
import type { Session } from '../session/createSession.ts'
import { createKeyPairSource, type KeyPairSource } from '../srp/keyPair.ts'
import { createKeptPassword, type KeptPassword } from './keptPassword.ts'

/** What every verb of a flow works with. */
export interface FlowContext {
  readonly client: Client
  readonly session: Session
  /** How a password is proven: `srp` never sends it; `password` does, for emulators and user migration. */
  readonly passwordBy: 'srp' | 'password'
  readonly keyPairs: KeyPairSource
  readonly keptPassword: KeptPassword
  readonly now: () => number
}

export interface FlowOptions {
  client: Client
  session: Session
  /** Default: `'srp'`. */
  passwordBy?: 'srp' | 'password'
  /** Milliseconds since the epoch. Default: `Date.now`. */
  now?: () => number
}

/**
 * Puts together what flows need, for use without React.
 *
 * @example
 * const context = createFlowContext({ client, session: createSession(client) })
 * const state = await submitCredentials(context, { step: 'credentials' }, { username, password })
 */
export function createFlowContext({ client, session, passwordBy = 'srp', now = Date.now }: FlowOptions): FlowContext {
  return { client, session, passwordBy, now, keyPairs: createKeyPairSource(), keptPassword: createKeptPassword() }
}
