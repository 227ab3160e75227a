import { AuthError } from '../errors.ts'
import type { HeldTokens } from './heldTokens.ts'
import type { TokenRequest } from './session.ts'
import type { TokenClock } from './tokenClock.ts'
import { isSameUser, issuedAt, type Tokens } from './tokens.ts'

/** How often one call for a token may find that the tokens were replaced. */
const MAX_ROUNDS = 4

/** How long before a call for new tokens, in milliseconds, another tab's refresh may have begun that serves it as well. */
const SIMULTANEOUS = 5_000

/** Refreshes the tokens that the page holds. @returns As `refresh`. */
export type Refresh = (isEnough: (tokens: Tokens) => boolean) => Promise<Tokens | undefined>

/** Returns a function that returns tokens for the next request. Concurrent calls share one refresh. */
export function createFreshTokens(
  held: HeldTokens,
  clock: TokenClock,
  canRefresh: (tokens: Tokens) => boolean,
  refresh: Refresh,
) {
  let running: { epoch: number; result: Promise<Tokens | undefined> } | undefined

  const isFresh = (tokens: Tokens) => (canRefresh(tokens) ? !clock.wantsRefresh(tokens) : clock.isValid(tokens))

  /** Each session has its own refresh: that of a previous user is no answer to this one's calls. */
  const share = (isEnough: (tokens: Tokens) => boolean): Promise<Tokens | undefined> => {
    if (running?.epoch === held.epoch) return running.result
    const started = {
      epoch: held.epoch,
      result: refresh(isEnough).finally(() => {
        if (running === started) running = undefined
      }),
    }
    running = started
    return started.result
  }

  return async function freshTokens({ forceRefresh = false }: TokenRequest = {}): Promise<Tokens> {
    const asked = held.tokens
    if (!asked) throw new AuthError('sessionEnded')
    const askedAt = clock.serviceTime(asked)
    const isNew = (tokens: Tokens) =>
      tokens.accessToken !== asked.accessToken && issuedAt(tokens) >= askedAt - SIMULTANEOUS
    const isEnough = (tokens: Tokens) => isFresh(tokens) && (!forceRefresh || !canRefresh(tokens) || isNew(tokens))
    for (let round = 1; round <= MAX_ROUNDS; round++) {
      const current = held.tokens
      if (!current || !isSameUser(current, asked)) throw new AuthError('sessionEnded')
      if (isEnough(current)) return current
      try {
        // Tokens that arrive in another way end the wait, also if the refresh hangs.
        const renewed = await Promise.race([share(isEnough), held.replaced().then(requireTokens)])
        if (renewed && held.tokens === renewed) return renewed
      } catch (error) {
        const left = held.tokens
        const isUsable = left !== undefined && isSameUser(left, asked) && clock.isValid(left)
        const isTemporary = error instanceof AuthError && error.code !== 'sessionEnded'
        if (forceRefresh || !isTemporary || !isUsable) throw error
        return left
      }
    }
    throw new AuthError('busy', { retryable: true })
  }
}

/** A call that waits while the user signs out doesn't continue with the session of the next one. */
function requireTokens(tokens: Tokens | undefined): undefined {
  if (!tokens) throw new AuthError('sessionEnded')
}
