import { bytesToBase64 } from '../../encoding/base64.ts'
import type { Administration } from './administration.ts'
import type { Attempts, Failures } from './attempts.ts'
import type { AuthEvent } from './authEvent.ts'
import type { AuthorizationCode } from './authorizationCode.ts'
import type { ChallengeSession } from './challengeSession.ts'
import type { DomainSession } from './domainSession.ts'
import type { Grant, SigningKeys } from './grant.ts'
import type { Message } from './message.ts'
import type { PendingCode } from './pendingCode.ts'
import type { MfaName, User } from './user.ts'

export const POOL_VERSION = 2

/** Whether users have no MFA, may turn it on, or must use it. */
export type MfaConfiguration = 'OFF' | 'OPTIONAL' | 'ON'

export interface MfaConfig {
  configuration: MfaConfiguration
  methods: MfaName[]
}

export interface StoredCustomization {
  css: string | null
  /** Base64. */
  image: string | null
  version: string
  createdAt: number
  modifiedAt: number
}

/** Everything that a pool stores, as plain data. */
export interface Pool {
  version: typeof POOL_VERSION
  userPoolId: string
  /** Base64. The ids and numbers of unknown users are derived from it. */
  secret: string
  users: User[]
  codes: PendingCode[]
  sessions: ChallengeSession[]
  grants: Grant[]
  authorizationCodes: AuthorizationCode[]
  domainSessions: DomainSession[]
  authEvents: AuthEvent[]
  attempts: Attempts[]
  failures: Failures[]
  keys: SigningKeys | null
  /** Set by SetUserPoolMfaConfig. Overrides the options. */
  mfaConfig: MfaConfig | null
  /** Keyed by app client id, or `ALL`. */
  uiCustomizations: Record<string, StoredCustomization>
  /** Whether a call has deleted the pool. Only the first pool of a service stays, without its data. */
  isDeleted?: boolean
  /** Missing in pools that were saved before it existed. */
  administration?: Administration
  /** Newest last. The array is replaced and never mutated, so that readers can compare references. */
  messages: readonly Message[]
}

export const emptyPool = (userPoolId: string, secret: Uint8Array): Pool => ({
  version: POOL_VERSION,
  userPoolId,
  secret: bytesToBase64(secret),
  users: [],
  codes: [],
  sessions: [],
  grants: [],
  authorizationCodes: [],
  domainSessions: [],
  authEvents: [],
  attempts: [],
  failures: [],
  keys: null,
  mfaConfig: null,
  uiCustomizations: {},
  messages: [],
})
