import type { Session } from '../../session/session.ts'
import type { UserSessionType } from '../../wire/operations.ts'
import { callWithToken } from '../callWithToken.ts'
import type { FlowContext } from '../flowContext.ts'
import { ignoreNotFound } from '../ignoreNotFound.ts'
import { type CursorPage, endlessList, isEndless, toMilliseconds } from '../pagination.ts'

/** An active session of the user, on any device. */
export interface UserSession {
  id: string
  /** The service's description of the device, often a full user agent. */
  device?: string
  /** City and country: `Berlin, DE`. */
  place?: string
  address?: string
  /** Milliseconds since the epoch. */
  lastUsedAt?: number
  /** Whether it is the current session. */
  isThis: boolean
}

/** Reads one page of the active sessions. @throws {AuthError} `notOffered` if the pool doesn't track sessions. */
export async function listSessions(
  session: Session,
  from?: string,
  signal?: AbortSignal,
): Promise<CursorPage<UserSession>> {
  const { Sessions = [], NextToken } = await callWithToken(
    session,
    'ListUserSessions',
    from ? { NextToken: from } : {},
    signal,
  )
  const items = Sessions.flatMap((one) => (one.SessionId ? [sessionOf(one, one.SessionId)] : []))
  return { items, ...(NextToken && { next: NextToken }) }
}

function sessionOf(one: UserSessionType, id: string): UserSession {
  const { DeviceType, LastIPAddress, LastLocation, LastActiveDate, IsCurrentSession } = one
  const place = [LastLocation?.City, LastLocation?.Country].filter(Boolean).join(', ')
  const lastUsedAt = toMilliseconds(LastActiveDate)
  return {
    id,
    isThis: IsCurrentSession ?? false,
    ...(DeviceType && { device: DeviceType }),
    ...(place && { place }),
    ...(LastIPAddress && { address: LastIPAddress }),
    ...(lastUsedAt && { lastUsedAt }),
  }
}

/** Revokes one of the other sessions, effective immediately. */
export async function revokeSession(
  { session }: FlowContext,
  { id }: Pick<UserSession, 'id'>,
  signal?: AbortSignal,
): Promise<void> {
  await callWithToken(session, 'RevokeUserSession', { SessionId: id }, signal).catch(ignoreNotFound)
}

/**
 * Revokes every session except the current one.
 *
 * @throws {AuthError} `notOffered` if the pool doesn't track sessions, `untrustedServer` if the list doesn't end.
 */
export async function revokeOtherSessions(context: FlowContext, signal?: AbortSignal): Promise<void> {
  const cursors: string[] = []
  for (;;) {
    const page = await listSessions(context.session, cursors.at(-1), signal)
    for (const item of page.items) if (!item.isThis) await revokeSession(context, item, signal)
    if (page.next === undefined) return
    if (isEndless(cursors, page.next)) throw endlessList()
    cursors.push(page.next)
  }
}
