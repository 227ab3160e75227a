import type { EndReason, SessionChange, SessionState } from './session.ts'
import type { TokenClock } from './tokenClock.ts'
import { authenticatedAt, isSameGrant, lacksAccountScope, type Tokens, userOf } from './tokens.ts'

/** The tokens that a page holds, and who is notified when they change. */
export interface HeldTokens {
  readonly tokens: Tokens | undefined
  readonly state: SessionState
  /** As {@link Session.getDrift}. */
  readonly drift: number | undefined
  /** Counts the sign-ins, user switches and sign-outs. A refresh doesn't change it. */
  readonly epoch: number
  readonly listeners: Set<(change: SessionChange) => void>
  hold: (next: Tokens | undefined, change: SessionChange, reason?: EndReason) => void
  /** Resolves when something other than a refresh of this page has replaced or removed the tokens. Returns what was there then. */
  replaced: () => Promise<Tokens | undefined>
}

/** @param onChange Called before the listeners. */
export function createHeldTokens(clock: TokenClock, onChange: (change: SessionChange) => void): HeldTokens {
  let onReplaced: ((next: Tokens | undefined) => void) | undefined
  let replaced: Promise<Tokens | undefined> | undefined
  const held = {
    tokens: undefined as Tokens | undefined,
    state: { status: 'loading' } as SessionState,
    drift: undefined as number | undefined,
    epoch: 0,
    listeners: new Set<(change: SessionChange) => void>(),
    hold(next: Tokens | undefined, change: SessionChange, reason?: EndReason) {
      const isContinued = next !== undefined && held.tokens !== undefined && isSameGrant(next, held.tokens)
      if (change === 'signedIn' || (change !== 'refreshed' && !isContinued)) held.epoch++
      held.tokens = next
      held.drift = next?.drift ?? held.drift
      if (next) {
        clock.follow(next)
        held.state = {
          status: 'signedIn',
          user: userOf(next),
          authenticatedAt: authenticatedAt(next),
          ...(lacksAccountScope(next) && { lacksAccountScope: true }),
        }
      } else held.state = reason ? { status: 'signedOut', reason } : { status: 'signedOut' }
      if (change !== 'refreshed') {
        onReplaced?.(next)
        replaced = undefined
      }
      onChange(change)
      for (const listener of [...held.listeners]) listener(change)
    },
    replaced: () => {
      replaced ??= new Promise((resolve) => {
        onReplaced = resolve
      })
      return replaced
    },
  }
  return held
}
