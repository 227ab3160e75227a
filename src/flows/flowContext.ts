import type { Client } from '../client/createClient.ts'
import type { PoolConfig } from '../poolConfig/poolConfig.ts'
import type { Session } from '../session/session.ts'
import type { StorageChoice } from '../session/storage.ts'
import { createKeyPairSource, type KeyPairSource } from '../srp/keyPairSource.ts'
import { type Cooldowns, createCooldowns } from './cooldowns.ts'
import type { DeviceParts } from './devices/deviceParts.ts'
import { createReauthenticationPolicy, type ReauthenticationPolicy } from './reauthentication.ts'
import { loadSrp } from './signIn/loadSrp.ts'
import { createPendingPassword, type PendingPassword } from './signUp/pendingPassword.ts'

/**
 * How a sign-in starts (docs/protocol.md §3.2):
 * - `USER_SRP_AUTH`: with a password that never leaves the browser;
 * - `USER_PASSWORD_AUTH`: with a password that is sent to the service, for emulators and user migration;
 * - `USER_AUTH`: choice-based, among the sign-in methods that the pool offers to the user;
 * - `CUSTOM_WITH_SRP`: with a password by SRP, then the pool's own challenges;
 * - `CUSTOM_WITHOUT_SRP`: with the pool's own challenges.
 */
export type AuthFlow = 'USER_SRP_AUTH' | 'USER_PASSWORD_AUTH' | 'USER_AUTH' | 'CUSTOM_WITH_SRP' | 'CUSTOM_WITHOUT_SRP'

/** How choice-based sign-in verifies a password: by SRP, or by sending it. */
export type PasswordChallenge = 'PASSWORD_SRP' | 'PASSWORD'

/** The sign-in method that choice-based sign-in starts with. `PASSWORD` is verified by the {@link PasswordChallenge}. */
export type PreferredChallenge = 'PASSWORD' | 'EMAIL_OTP' | 'SMS_OTP' | 'WEB_AUTHN'

/** What every action of a flow needs. */
export interface FlowContext {
  readonly client: Client
  readonly session: Session
  readonly pool: PoolConfig
  readonly authFlow: AuthFlow
  readonly passwordChallenge: PasswordChallenge
  readonly preferredChallenge: PreferredChallenge | undefined
  /** Where the secrets of remembered devices are stored. */
  readonly deviceStorage: StorageChoice
  readonly keyPairs: KeyPairSource
  readonly pendingPassword: PendingPassword
  readonly nameDevice: ((parts: DeviceParts) => string | undefined) | undefined
  readonly reauthentication: ReauthenticationPolicy
  readonly cooldowns: Cooldowns
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

/** Options of {@link createFlowContext}, as the provider takes them. */
export interface FlowOptions {
  client: Client
  session: Session
  /** The pool's settings, which a browser can't read. Default: none. */
  pool?: PoolConfig | undefined
  /** Default: `'USER_SRP_AUTH'`. What the service offers never changes it. */
  authFlow?: AuthFlow | undefined
  /** With `USER_AUTH`. Default: `'PASSWORD_SRP'`. */
  passwordChallenge?: PasswordChallenge | undefined
  /** With `USER_AUTH`, the sign-in method to start with if the user has it. Default: the user chooses. */
  preferredChallenge?: PreferredChallenge | undefined
  /**
   * Where the secrets of remembered devices are stored. A remembered device skips MFA, so it is useful only if it outlives the tab.
   * Default: `'browser'`.
   */
  deviceStorage?: StorageChoice | undefined
  /** What to call this browser in the user's list of devices. Default: in English, `Chrome on macOS`. */
  nameDevice?: ((parts: DeviceParts) => string | undefined) | undefined
  /**
   * Seconds after which a sensitive change requires the user to reauthenticate: its action then fails with `reauthenticationRequired`.
   * Default: 900.
   */
  reauthenticateAfter?: number | undefined
  /** Milliseconds since the epoch. Default: `Date.now`. */
  now?: (() => number) | undefined
}

/**
 * Creates the context that actions take, for use without React.
 *
 * @example
 * const context = createFlowContext({ client, session: createSession(client) })
 * const state = await submitCredentials(context, { step: 'credentials' }, { username, password })
 */
export function createFlowContext(options: FlowOptions): FlowContext {
  const { client, session, preferredChallenge, reauthenticateAfter = 900, now = () => Date.now() } = options
  return {
    client,
    session,
    pool: options.pool ?? {},
    authFlow: options.authFlow ?? 'USER_SRP_AUTH',
    passwordChallenge: options.passwordChallenge ?? 'PASSWORD_SRP',
    preferredChallenge,
    now,
    cooldowns: createCooldowns(now),
    reauthentication: createReauthenticationPolicy(session, now, 1000 * reauthenticateAfter),
    deviceStorage: options.deviceStorage ?? 'browser',
    keyPairs: createKeyPairSource(async () => (await loadSrp()).createKeyPair()),
    pendingPassword: createPendingPassword(),
    nameDevice: options.nameDevice,
  }
}
