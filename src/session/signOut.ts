import { raceAbort } from '../async/raceAbort.ts'
import { call } from '../client/call.ts'
import type { Client } from '../client/createClient.ts'
import { AuthError } from '../errors.ts'
import { endReasonOf } from './endReason.ts'
import type { HeldTokens } from './heldTokens.ts'
import type { EndReason, SignOutOptions } from './session.ts'
import type { StoredTokens } from './storedTokens.ts'
import type { TokenService } from './tokenService.ts'
import { isFromDomain, type Tokens } from './tokens.ts'

/** How long, in milliseconds, signing out waits for the service. */
const SIGN_OUT_LIMIT = 4_000

interface EndingSession {
  client: Client
  getService: () => TokenService | Promise<TokenService>
  held: HeldTokens
  stored: StoredTokens
  restored: void | Promise<void>
  getTokens: () => Promise<Tokens>
  forget: (reason: EndReason | undefined) => void | Promise<void>
  /** Leaves for the pool's domain, where the user has a session too. */
  leaveDomain: () => void
}

/** Errors after which the domain can't be reached either. */
const UNREACHABLE: readonly unknown[] = ['offline', 'timedOut']

/** Ends the session on the service, then here, then at the pool's domain. A session that starts meanwhile is kept. */
export async function signOut(
  session: EndingSession,
  { global = false, domain = true }: SignOutOptions,
): Promise<void> {
  const { held, stored, forget } = session
  let endsDomain = false
  const signal = AbortSignal.timeout(SIGN_OUT_LIMIT)
  let epoch = held.state.status === 'loading' ? undefined : held.epoch
  const failure = await raceAbort(endRemotely(), signal).catch((error: unknown) =>
    signal.aborted ? new AuthError('timedOut', { retryable: true }) : error,
  )
  // The sessions of a deleted user have all ended.
  const isDeleted = failure instanceof AuthError && endReasonOf(failure) === 'userDeleted'
  const isOnlyHere = global && failure !== undefined && !isDeleted
  const reason = isOnlyHere ? 'onlyHere' : global && isDeleted ? 'userDeleted' : undefined
  const isMeant = epoch === undefined || epoch === held.epoch || !held.tokens
  if (isMeant) await forget(reason)
  else await stored.settled()
  if (isOnlyHere) throw failure
  const isReachable = !(failure instanceof AuthError && UNREACHABLE.includes(failure.code))
  if (isMeant && endsDomain && isReachable) session.leaveDomain()

  async function endRemotely(): Promise<void> {
    await session.restored
    stored.lookNow()
    epoch = held.epoch
    if (!held.tokens) return
    endsDomain = domain && isFromDomain(held.tokens)
    if (global) {
      const { accessToken } = await session.getTokens()
      await call(session.client, 'GlobalSignOut', { AccessToken: accessToken }, { signal })
      return
    }
    const { tokens } = held
    const service = await session.getService()
    if (endsDomain) await service.revokeLinked(tokens, signal)
    else await service.revoke(tokens, signal)
  }
}
