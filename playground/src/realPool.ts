import type { PoolgateProviderProps } from 'poolgate'
import type { PoolSettings } from 'poolgate/client'

/** A user pool at AWS, or an emulator, that the playground connects to. */
export interface RealPool {
  userPoolId: string
  clientId: string
  endpoint?: string
  /** Whether other tabs share the session. */
  storage?: 'tab' | 'browser'
  /** How a sign-in starts. */
  flow?: Pick<PoolgateProviderProps, 'authFlow' | 'passwordChallenge' | 'preferredChallenge'>
  /** The pool's settings for forms, in the shapes of `DescribeUserPool`. */
  settings?: PoolSettings
}

const KEY = 'poolgate-playground.real-pool'

/** Returns the pool of the build's environment, else the one stored by the form. `undefined`: the pool in the page. */
export function readRealPool(): RealPool | undefined {
  const { VITE_USER_POOL_ID, VITE_CLIENT_ID, VITE_ENDPOINT } = import.meta.env
  if (VITE_USER_POOL_ID && VITE_CLIENT_ID) {
    return realPool(String(VITE_USER_POOL_ID), String(VITE_CLIENT_ID), String(VITE_ENDPOINT ?? ''))
  }
  try {
    const { userPoolId, clientId, endpoint, flow, storage, settings } = JSON.parse(localStorage.getItem(KEY) ?? '')
    if (!userPoolId || !clientId) return undefined
    return { ...realPool(userPoolId, clientId, endpoint, flow, storage), settings }
  } catch {
    return undefined
  }
}

export const realPool = (
  userPoolId: string,
  clientId: string,
  endpoint = '',
  flow: RealPool['flow'] = {},
  storage: unknown = 'tab',
): RealPool => ({
  userPoolId,
  clientId,
  ...(endpoint && { endpoint }),
  flow,
  storage: storage === 'browser' ? 'browser' : 'tab',
})

export const storeRealPool = (pool: RealPool): void => localStorage.setItem(KEY, JSON.stringify(pool))

export const forgetRealPool = (): void => localStorage.removeItem(KEY)
