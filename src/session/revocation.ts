import type { TokenService } from './tokenService.ts'
import { isSameGrant, isSameUser, originOf, type Tokens } from './tokens.ts'

/** How long, in milliseconds, other tabs have to adopt the tokens of a reauthentication before their own are revoked. */
const ADOPTION_TIME = 10_000

/** Revokes tokens that no one needs any more. Failures are ignored: the tokens then expire. */
export interface Revocation {
  revoke: (tokens: Tokens) => void
  /** As `revoke`, except if a duplicate of this tab continues with the tokens. */
  revokeHere: (tokens: Tokens) => void
  /** Revokes the tokens that a sign-in replaces. */
  revokeReplaced: (previous: Tokens, next: Tokens) => void
}

/**
 * @param isShared Whether other tabs read the same storage.
 * @param isDuplicated Returns whether another tab has a copy of the tokens of a sign-in, if there can be copies.
 */
export function createRevocation(
  service: TokenService,
  isShared: boolean,
  isDuplicated: ((origin: string) => Promise<boolean>) | undefined,
): Revocation {
  const revoke = (tokens: Tokens) => void service.revoke(tokens).catch(() => {})
  /** A duplicated tab continues with the tokens that it has, and revokes them when the user signs out there. */
  const revokeHere = async (tokens: Tokens) => {
    const origin = originOf(tokens)
    if (!origin || !(await isDuplicated?.(origin))) revoke(tokens)
  }
  return {
    revoke,
    revokeHere: (tokens) => void revokeHere(tokens),
    revokeReplaced: (previous, next) => {
      if (isSameGrant(previous, next)) return
      if (!isSameUser(previous, next)) return revoke(previous)
      if (!isShared) return void revokeHere(previous)
      const timer: unknown = setTimeout(() => revoke(previous), ADOPTION_TIME)
      // A process of Node needn't wait for this.
      if (typeof timer === 'object' && timer !== null && 'unref' in timer && typeof timer.unref === 'function')
        timer.unref()
    },
  }
}
