import type { AuthResponse } from '../../wire/operations.ts'
import { Fault } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { ChallengeSession, ChallengeSessionAt, SessionChallenge } from '../state/challengeSession.ts'
import { addRecord, findRecord, removeRecord } from '../state/poolRecords.ts'
import { randomOpaque } from '../state/random.ts'

type NewSession<S extends ChallengeSession> = S extends ChallengeSession
  ? Omit<S, 'id' | 'clientId' | 'expiresAt'>
  : never

/** Opens a challenge session. Returns the Session that the response must carry: opaque, 128 characters. */
export function openSession({ pool, settings }: PoolContext, session: NewSession<ChallengeSession>): string {
  const id = randomOpaque(settings.random, 96)
  const { clientId, now, sessionValidity } = settings
  addRecord(pool, 'sessions', { ...session, id, clientId, expiresAt: now() + sessionValidity })
  return id
}

/**
 * Returns the session of a challenge response, without consuming it: only a success does (docs/protocol.md §3.1).
 *
 * @throws {Fault} NotAuthorizedException when it is unknown, used, expired, or belongs to another challenge.
 */
export function findSession<C extends SessionChallenge>(
  { pool, settings }: PoolContext,
  id: string | undefined,
  challenge: C,
): ChallengeSessionAt<C> {
  const session = id === undefined ? undefined : findRecord(pool, 'sessions', id)
  if (!session || !isAt(session, challenge) || session.clientId !== settings.clientId) throw invalidSession()
  if (settings.now() >= session.expiresAt) {
    throw new Fault('NotAuthorizedException', 'Invalid session for the user, session is expired.')
  }
  return session
}

/** Returns whether the session with this id belongs to a challenge, expired or not. */
export const isWaitingFor = ({ pool }: PoolContext, id: string, challenge: SessionChallenge): boolean =>
  findRecord(pool, 'sessions', id)?.challenge === challenge

const isAt = <C extends SessionChallenge>(session: ChallengeSession, challenge: C): session is ChallengeSessionAt<C> =>
  session.challenge === challenge

/** Ends a session, so that its id can't be used again. */
export function consumeSession({ pool }: PoolContext, session: ChallengeSession): void {
  removeRecord(pool, 'sessions', session)
}

/**
 * Stores the device key of a call in the session that the call opened, so that later calls can omit it. The device challenges store
 * the key themselves.
 */
export function storeNamedDevice(
  { pool }: PoolContext,
  { Session }: AuthResponse,
  deviceKey: string | undefined,
): void {
  if (!deviceKey) return
  const session = Session === undefined ? undefined : findRecord(pool, 'sessions', Session)
  if (!session || 'deviceKey' in session) return
  session.namedDevice = deviceKey
}

export const invalidSession = () => new Fault('NotAuthorizedException', 'Invalid session for the user.')
