import type { Client } from '../client/createClient.ts'
import { holdEvents } from '../client/requestListeners.ts'
import { AuthError } from '../errors.ts'
import { refreshEndReason } from './endReason.ts'
import type { HeldTokens } from './heldTokens.ts'
import type { Revocation } from './revocation.ts'
import type { EndReason } from './session.ts'
import type { Comparison, StoredTokens } from './storedTokens.ts'
import type { TokenService } from './tokenService.ts'
import { isSameGrant, isSameUser, receiveTokens, type Tokens } from './tokens.ts'

/** What came of a refresh. `replaced`: something else has changed the tokens of the page meanwhile. */
type Outcome =
  | { is: 'replaced' }
  | { is: 'found'; found: Comparison; current: Tokens }
  | { is: 'renewed'; next: Tokens; current: Tokens }
  | { is: 'ended'; reason: EndReason; current: Tokens; operation: string | undefined }
  | { is: 'failed'; error: unknown }

interface Refresher {
  client: Client
  held: HeldTokens
  stored: StoredTokens
  revocation: Revocation
  service: TokenService
  /** Whether the storage is localStorage, whose changes reach other tabs late. */
  isLocalStorage: boolean
  now: () => number
  /** Runs the work while no other tab refreshes the same tokens. */
  exclusively: <Result>(work: () => Promise<Result>) => Promise<Result>
}

/**
 * For how long, in milliseconds, to read localStorage until it has what another tab has just written. Browsers pass on its changes in
 * their own time: a lock can reach this tab first. Chromium took up to 217 ms on a busy machine.
 */
const SETTLING_TIME = 250
const READ_INTERVAL = 25

/**
 * Refreshes the tokens that the page holds, unless it turns out to hold, or the storage to have, tokens that suffice.
 *
 * @returns The new tokens, or `undefined` if the page's tokens were replaced in another way.
 * @throws {AuthError} `sessionEnded`, or why the refresh failed.
 */
export async function refresh(
  refresher: Refresher,
  isEnough: (tokens: Tokens) => boolean,
): Promise<Tokens | undefined> {
  const { held, stored, revocation, exclusively } = refresher
  const outcome = await holdEvents(refresher.client, () => exclusively(() => exchange(refresher, isEnough)))
  // From here on the lock is free: the host app's listeners may take as long as they like.
  switch (outcome.is) {
    case 'replaced':
      return undefined
    case 'found':
      stored.adopt(outcome.found, outcome.current)
      return undefined
    case 'failed':
      throw outcome.error
    case 'ended':
      if (held.tokens === outcome.current) held.hold(undefined, 'signedOut', outcome.reason)
      throw new AuthError('sessionEnded', { operation: outcome.operation })
    case 'renewed':
      if (held.tokens === outcome.current) {
        held.hold(outcome.next, 'refreshed')
        return outcome.next
      }
      dropLate(outcome.next, held.tokens, revocation)
      return undefined
  }
}

async function exchange(refresher: Refresher, isEnough: (tokens: Tokens) => boolean): Promise<Outcome> {
  const { client, held, stored, revocation, service, now } = refresher
  const current = held.tokens
  if (!current) return { is: 'replaced' }
  const isDone = () => held.tokens !== current || isEnough(current)
  const before = await compareSettled(refresher, current, isDone)
  if (held.tokens !== current) return { is: 'replaced' }
  if (before.is !== 'same') return { is: 'found', found: before, current }
  if (isEnough(current)) return { is: 'replaced' }

  let next: Tokens
  try {
    next = receiveTokens(await service.refresh(current), client, now(), current)
    if (!isSameUser(next, current)) {
      if (next.refreshToken !== current.refreshToken) revocation.revoke(next)
      throw new AuthError('untrustedServer', { fault: 'OtherUser' })
    }
  } catch (error) {
    return afterFailure(refresher, current, error)
  }
  const after = await stored.compare(current)
  if (held.tokens !== current) {
    dropLate(next, held.tokens, revocation)
    return { is: 'replaced' }
  }
  if (after.is !== 'same') {
    dropLate(next, after.is === 'newer' ? after.tokens : undefined, revocation)
    return { is: 'found', found: after, current }
  }
  await stored.keep(next)
  return { is: 'renewed', next, current }
}

/** Reads the storage until it differs from what the page holds, or the time is over. */
async function compareSettled(
  { stored, isLocalStorage }: Refresher,
  current: Tokens,
  isDone: () => boolean,
): Promise<Comparison> {
  for (let left = isLocalStorage ? SETTLING_TIME : 0; ; left -= READ_INTERVAL) {
    const found = await stored.compare(current)
    if (found.is !== 'same' || isDone() || left <= 0) return found
    await new Promise((resolve) => setTimeout(resolve, READ_INTERVAL))
  }
}

/** After a refusal the storage decides: another tab may have replaced the tokens that the service no longer accepts. */
async function afterFailure(refresher: Refresher, current: Tokens, error: unknown): Promise<Outcome> {
  const { held, stored } = refresher
  const reason = error instanceof AuthError ? refreshEndReason(error) : undefined
  if (!(error instanceof AuthError) || !reason) return { is: 'failed', error }
  const found = await compareSettled(refresher, current, () => held.tokens !== current)
  if (held.tokens !== current) return { is: 'replaced' }
  if (found.is !== 'same') return { is: 'found', found, current }
  await stored.remove(reason)
  return { is: 'ended', reason, current, operation: error.operation }
}

/** Revokes tokens that came too late, unless that would end the session that is there now. */
function dropLate(late: Tokens, now: Tokens | undefined, revocation: Revocation): void {
  if (!now || !isSameGrant(late, now)) revocation.revoke(late)
}
