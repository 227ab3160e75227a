import { raceAbort } from '../async/raceAbort.ts'
import { call } from '../client/call.ts'
import type { Client } from '../client/createClient.ts'
import { AuthError } from '../errors.ts'
import { endReasonOf } from './endReason.ts'
import type { HeldTokens } from './heldTokens.ts'
import type { EndReason } from './session.ts'
import type { StoredTokens } from './storedTokens.ts'
import type { TokenService } from './tokenService.ts'
import type { Tokens } from './tokens.ts'

/** How long, in milliseconds, signing out waits for the service. */
const SIGN_OUT_LIMIT = 4_000

interface EndingSession {
  client: Client
  service: TokenService
  held: HeldTokens
  stored: StoredTokens
  restored: void | Promise<void>
  getTokens: () => Promise<Tokens>
  forget: (reason: EndReason | undefined) => void | Promise<void>
}

/** Ends the session on the service, then here. A session that starts meanwhile is kept. */
export async function signOut(session: EndingSession, global: boolean): Promise<void> {
  const { held, stored, forget } = session
  const signal = AbortSignal.timeout(SIGN_OUT_LIMIT)
  let epoch = held.state.status === 'loading' ? undefined : held.epoch
  const failure = await raceAbort(endRemotely(), signal).catch((error: unknown) =>
    signal.aborted ? new AuthError('timedOut', { retryable: true }) : error,
  )
  // The sessions of a deleted user have all ended.
  const isDeleted = failure instanceof AuthError && endReasonOf(failure) === 'userDeleted'
  const isOnlyHere = global && failure !== undefined && !isDeleted
  const reason = isOnlyHere ? 'onlyHere' : global && isDeleted ? 'userDeleted' : undefined
  if (epoch === undefined || epoch === held.epoch || !held.tokens) await forget(reason)
  else await stored.settled()
  if (isOnlyHere) throw failure

  async function endRemotely(): Promise<void> {
    await session.restored
    stored.lookNow()
    epoch = held.epoch
    if (!held.tokens) return
    if (global) {
      const { accessToken } = await session.getTokens()
      await call(session.client, 'GlobalSignOut', { AccessToken: accessToken }, { signal })
    } else await session.service.revoke(held.tokens, signal)
  }
}
