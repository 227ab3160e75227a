import type { LivePool } from './livePool.ts'
import {
  faultOf,
  post,
  readKeys,
  requestCodeWhilePending,
  revokeTwice,
  setPasswordWithEmoji,
  signInWithDecomposedPassword,
  useForgedToken,
  writeUnknownTimeZone,
} from './observations.ts'

/** A claim that docs/protocol.md marks as unverified, with its id there. */
export interface Claim {
  readonly id: string
  readonly text: string
  /** Returns what the pool did. Never a token, a code or a password. */
  readonly observe: (pool: LivePool) => Promise<string>
  readonly holds: (observed: string) => boolean
}

const isAccepted = (observed: string) => observed === 'accepted'

export const claims: readonly Claim[] = [
  {
    id: 'U1',
    text: 'a body that is not JSON answers SerializationException, status 400',
    observe: async (pool) => faultOf(await post(pool, 'InitiateAuth', '{')),
    holds: (observed) => observed === '400 SerializationException',
  },
  {
    id: 'U2',
    text: 'an unsigned call of a signed operation answers MissingAuthenticationTokenException',
    observe: async (pool) =>
      faultOf(await post(pool, 'ListUsers', JSON.stringify({ UserPoolId: pool.client.userPoolId }))),
    holds: (observed) => observed.endsWith(' MissingAuthenticationTokenException'),
  },
  {
    id: 'U3',
    text: 'scripts can read x-amzn-requestid',
    observe: async (pool) =>
      (await post(pool, 'InitiateAuth', '{}')).headers.get('access-control-expose-headers') ?? 'no header exposed',
    // A wildcard exposes all headers to requests without credentials.
    holds: (observed) => /x-amzn-requestid|^\*$/i.test(observed),
  },
  {
    id: 'U4',
    text: 'RevokeToken of a token that is already revoked succeeds',
    observe: revokeTwice,
    holds: isAccepted,
  },
  {
    id: 'U5',
    text: 'zoneinfo accepts what is no time zone',
    observe: writeUnknownTimeZone,
    holds: isAccepted,
  },
  {
    id: 'U6',
    text: 'the length of a password is counted in code points',
    observe: setPasswordWithEmoji,
    holds: (observed) => observed === 'InvalidPasswordException',
  },
  {
    id: 'U7',
    text: 'a code requested while a new email address is pending goes to the stored address',
    observe: requestCodeWhilePending,
    holds: (observed) => observed === 'the stored address',
  },
  {
    id: 'U8',
    text: 'a wrong signature answers “Could not verify signature for Access Token”',
    observe: useForgedToken,
    holds: (observed) => observed === 'Could not verify signature for Access Token',
  },
  {
    id: 'U9',
    text: 'passwords are compared without Unicode normalization',
    observe: signInWithDecomposedPassword,
    holds: (observed) => observed === 'NotAuthorizedException',
  },
  {
    id: 'U10',
    text: 'scripts of any origin can read the public keys',
    observe: readKeys,
    holds: (observed) => observed === '*',
  },
]
