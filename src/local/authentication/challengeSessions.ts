import { Fault } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { ChallengeSession, ChallengeSessionAt, SessionChallenge } from '../state/challengeSession.ts'
import { randomOpaque } from '../state/random.ts'

type NewSession<S extends ChallengeSession> = S extends ChallengeSession
  ? Omit<S, 'id' | 'clientId' | 'expiresAt'>
  : never

/** Starts the wait for an answer. @returns the Session that the answer must carry: opaque, 128 characters. */
export function openSession({ pool, settings }: PoolContext, session: NewSession<ChallengeSession>): string {
  const id = randomOpaque(settings.random, 96)
  const { clientId, now, sessionValidity } = settings
  pool.sessions.push({ ...session, id, clientId, expiresAt: now() + sessionValidity })
  return id
}

/**
 * The session that an answer belongs to. It stays: only a success spends it (reference 3.1).
 *
 * @throws {Fault} NotAuthorizedException for one that is unknown, spent, expired, or waits for something else.
 */
export function findSession<C extends SessionChallenge>(
  { pool, settings }: PoolContext,
  id: string | undefined,
  challenge: C,
): ChallengeSessionAt<C> {
  const session = pool.sessions.find(
    (entry): entry is ChallengeSessionAt<C> => entry.id === id && entry.challenge === challenge,
  )
  if (!session || session.clientId !== settings.clientId) throw invalidSession()
  if (settings.now() >= session.expiresAt) {
    throw new Fault('NotAuthorizedException', 'Invalid session for the user, session is expired.')
  }
  return session
}

export function consumeSession({ pool }: PoolContext, session: ChallengeSession): void {
  pool.sessions = pool.sessions.filter((entry) => entry.id !== session.id)
}

export const invalidSession = () => new Fault('NotAuthorizedException', 'Invalid session for the user.')
