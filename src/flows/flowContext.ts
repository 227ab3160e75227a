import type { Client } from '../client/createClient.ts'
import type { Session } from '../session/createSession.ts'
import type { StorageChoice } from '../session/storage.ts'
import { createKeyPairSource, type KeyPairSource } from '../srp/keyPair.ts'
import { createDeviceStore, type DeviceStore } from './devices/deviceStore.ts'
import type { FirstFactor } from './signIn/signInState.ts'
import { createPendingPassword, type PendingPassword } from './signUp/pendingPassword.ts'

/**
 * How the app client lets people sign in (reference 3.2): with a password (USER_SRP_AUTH, or USER_PASSWORD_AUTH), by
 * choice among the factors that the pool offers each person (USER_AUTH), or by the pool's own challenges, alone or after the
 * password (CUSTOM_AUTH).
 */
export type SignInBy = 'password' | 'choice' | 'custom' | 'passwordThenCustom'

/** What every verb of a flow works with. */
export interface FlowContext {
  readonly client: Client
  readonly session: Session
  /** How a password is proven: `srp` never sends it; `password` does, for emulators and user migration. */
  readonly passwordBy: 'srp' | 'password'
  readonly signInBy: SignInBy
  readonly preferred: FirstFactor | undefined
  readonly deviceStore: DeviceStore
  readonly keyPairs: KeyPairSource
  readonly pendingPassword: PendingPassword
  readonly now: () => number
}

export interface FlowOptions {
  client: Client
  session: Session
  /** Default: `'srp'`. */
  passwordBy?: 'srp' | 'password'
  /** Default: `'password'`. */
  signInBy?: SignInBy
  /** With `signInBy: 'choice'`, what to begin with where the person can. Default: the pool's list is shown. */
  preferred?: FirstFactor
  /**
   * Where the secrets of remembered devices live, which stand in for a second factor. A device is of use only if it outlives
   * the tab. Default: `'browser'`.
   */
  deviceStorage?: StorageChoice
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
export function createFlowContext(options: FlowOptions): FlowContext {
  const { client, session, passwordBy = 'srp', signInBy = 'password', preferred, now = Date.now } = options
  return {
    client,
    session,
    passwordBy,
    signInBy,
    preferred,
    now,
    deviceStore: createDeviceStore(client, options.deviceStorage ?? 'browser'),
    keyPairs: createKeyPairSource(),
    pendingPassword: createPendingPassword(),
  }
}

/** Whether a sign-in starts with a password, or with the name alone. */
export const asksForPassword = ({ signInBy, preferred }: Pick<FlowContext, 'signInBy' | 'preferred'>): boolean =>
  signInBy === 'password' || signInBy === 'passwordThenCustom' || (signInBy === 'choice' && preferred === 'password')
