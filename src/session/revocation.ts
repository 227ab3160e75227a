import { call } from '../client/call.ts'
import type { Client } from '../client/createClient.ts'
import { isSameGrant, isSameUser, type Tokens } from './tokens.ts'

/** How long, in milliseconds, other tabs have to adopt the tokens of a reauthentication before their own are revoked. */
const ADOPTION_TIME = 10_000

/** Revokes tokens that no one needs any more. Failures are ignored: the tokens then expire. */
export interface Revocation {
  revoke: (tokens: Tokens) => void
  /** Revokes the tokens that a sign-in replaces. */
  revokeReplaced: (previous: Tokens, next: Tokens) => void
}

/** @param isShared Whether other tabs may hold the same tokens. */
export function createRevocation(client: Client, isShared: boolean): Revocation {
  const revoke = ({ refreshToken }: Tokens) => {
    if (!refreshToken) return
    call(client, 'RevokeToken', { Token: refreshToken, ClientId: client.clientId }).catch(() => {})
  }
  return {
    revoke,
    revokeReplaced: (previous, next) => {
      if (isSameGrant(previous, next)) return
      if (!isShared || !isSameUser(previous, next)) return revoke(previous)
      const timer: unknown = setTimeout(() => revoke(previous), ADOPTION_TIME)
      // A process of Node needn't wait for this.
      if (typeof timer === 'object' && timer !== null && 'unref' in timer && typeof timer.unref === 'function')
        timer.unref()
    },
  }
}
