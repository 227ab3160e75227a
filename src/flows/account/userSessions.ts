import type { Session } from '../../session/session.ts'
import { callWithToken } from '../callWithToken.ts'
import type { FlowContext } from '../flowContext.ts'
import { ignoreNotFound } from '../ignoreNotFound.ts'
import { type CursorPage, toMilliseconds } from '../pagination.ts'

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
  const items = Sessions.map(({ SessionId = '', DeviceType, LastIPAddress, LastLocation, LastActiveDate, ...rest }) => {
    const place = [LastLocation?.City, LastLocation?.Country].filter(Boolean).join(', ')
    const lastUsedAt = toMilliseconds(LastActiveDate)
    return {
      id: SessionId,
      isThis: rest.IsCurrentSession ?? false,
      ...(DeviceType && { device: DeviceType }),
      ...(place && { place }),
      ...(LastIPAddress && { address: LastIPAddress }),
      ...(lastUsedAt && { lastUsedAt }),
    }
  })
  return { items, ...(NextToken && { next: NextToken }) }
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
 * @throws {AuthError} `notOffered` if the pool doesn't track sessions.
 */
export async function revokeOtherSessions(context: FlowContext, signal?: AbortSignal): Promise<void> {
  let from: string | undefined
  do {
    const page: CursorPage<UserSession> = await listSessions(context.session, from, signal)
    for (const item of page.items) if (!item.isThis) await revokeSession(context, item, signal)
    from = page.next
  } while (from)
}
