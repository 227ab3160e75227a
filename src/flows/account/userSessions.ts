import type { Session } from '../../session/session.ts'
import { callWithToken } from '../callWithToken.ts'
import type { FlowContext } from '../flowContext.ts'
import { ignoreNotFound } from '../ignoreNotFound.ts'
import { type CursorPage, toMilliseconds } from '../pagination.ts'

/** A sign-in that lasts, on whatever device. */
export interface UserSession {
  id: string
  /** What the service knows of the device; often a browser's full name. */
  device?: string
  /** `Berlin, DE`. */
  place?: string
  address?: string
  /** Milliseconds since the epoch. */
  lastUsedAt?: number
  /** Whether it is the session that asks. */
  isThis: boolean
}

/** One page of the sessions. @throws {AuthError} `notOffered` where the pool keeps no track of them. */
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

/** Ends one other session at once. */
export async function revokeSession(
  { session }: FlowContext,
  { id }: Pick<UserSession, 'id'>,
  signal?: AbortSignal,
): Promise<void> {
  await callWithToken(session, 'RevokeUserSession', { SessionId: id }, signal).catch(ignoreNotFound)
}

/**
 * Ends every session but this one.
 *
 * @throws {AuthError} `notOffered` where the pool keeps no track of sessions.
 */
export async function revokeOtherSessions(context: FlowContext, signal?: AbortSignal): Promise<void> {
  let from: string | undefined
  do {
    const page: CursorPage<UserSession> = await listSessions(context.session, from, signal)
    for (const one of page.items) if (!one.isThis) await revokeSession(context, one, signal)
    from = page.next
  } while (from)
}
