import type { Session } from '../../session/createSession.ts'
import { callSigned } from '../callWithToken.ts'
import type { FlowContext } from '../flowContext.ts'
import { orGone } from '../ignoreNotFound.ts'
import { milliseconds, type Page } from '../pagination.ts'

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
export async function readSessions(session: Session, from?: string, signal?: AbortSignal): Promise<Page<UserSession>> {
  const { Sessions = [], NextToken } = await callSigned(
    session,
    'ListUserSessions',
    from ? { NextToken: from } : {},
    signal,
  )
  const items = Sessions.map(({ SessionId = '', DeviceType, LastIPAddress, LastLocation, LastActiveDate, ...rest }) => {
    const place = [LastLocation?.City, LastLocation?.Country].filter(Boolean).join(', ')
    const lastUsedAt = milliseconds(LastActiveDate)
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
  await callSigned(session, 'RevokeUserSession', { SessionId: id }, signal).catch(orGone)
}

/**
 * Ends every session but this one.
 *
 * @throws {AuthError} `notOffered` where the pool keeps no track of sessions.
 */
export async function revokeOtherSessions(context: FlowContext, signal?: AbortSignal): Promise<void> {
  let from: string | undefined
  do {
    const page: Page<UserSession> = await readSessions(context.session, from, signal)
    for (const one of page.items) if (!one.isThis) await revokeSession(context, one, signal)
    from = page.next
  } while (from)
}
