import type { PoolContext } from '../server/poolContext.ts'
import type { DomainSession } from '../state/domainSession.ts'
import { addRecord, findRecord, removeRecord } from '../state/poolRecords.ts'
import { randomOpaque } from '../state/random.ts'
import type { User } from '../state/user.ts'
import { findUserBySub } from '../users/findUser.ts'
import type { AuthorizeRequest } from './authorizeRequest.ts'

/** The lifetime of the session cookie (docs/protocol.md §5.3), in milliseconds. */
export const SESSION_VALIDITY = 3_600_000

/** Starts a session at the domain, in place of the browser's current one. */
export function openDomainSession(
  context: PoolContext,
  user: User,
  providerName: string,
  previousId: string | undefined,
): DomainSession {
  const { pool, settings } = context
  const now = settings.now()
  const session: DomainSession = {
    id: randomOpaque(settings.random, 32),
    subject: user.sub,
    providerName,
    authTime: now,
    expiresAt: now + SESSION_VALIDITY,
  }
  closeDomainSession(context, previousId)
  addRecord(pool, 'domainSessions', session)
  return session
}

export function closeDomainSession({ pool }: PoolContext, id: string | undefined): void {
  const session = id === undefined ? undefined : findRecord(pool, 'domainSessions', id)
  if (session) removeRecord(pool, 'domainSessions', session)
}

/** A valid session and its user. */
export interface SignedInSession {
  session: DomainSession
  user: User
}

/** Returns the browser's session, unless it has expired, or its user was disabled or deleted. */
export function findDomainSession(context: PoolContext, id: string | undefined): SignedInSession | undefined {
  const session = id === undefined ? undefined : findRecord(context.pool, 'domainSessions', id)
  const user = findUserBySub(context, session?.subject)
  if (!session || !user?.enabled || context.settings.now() >= session.expiresAt) return undefined
  return { session, user }
}

/** Returns whether a session may answer a request without a prompt: not too old, and of the provider that the app asks for. */
export function isAcceptable(
  { settings }: PoolContext,
  { session }: SignedInSession,
  { provider, maxAge }: AuthorizeRequest,
): boolean {
  const name = typeof provider === 'object' ? provider.ProviderName : provider
  const isFresh = maxAge === undefined || settings.now() <= session.authTime + 1000 * maxAge
  return isFresh && (name === undefined || name === session.providerName)
}
