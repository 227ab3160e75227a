import { useSyncExternalStore } from 'react'
import { type FederatedSignInState, IDLE } from '../../federation/federationContext.ts'
import { usePoolgate } from '../poolgateContext.ts'

/** On the way to a provider, on the way back, or neither. */
export type ProviderPending = FederatedSignInState['pending']

const idle = () => IDLE
const never = () => () => {}

/** Returns what happens between the app and its pool's domain. */
export function useProviderState(): FederatedSignInState {
  const { federation } = usePoolgate()
  const { subscribe, getState } = federation?.signIn ?? { subscribe: never, getState: idle }
  return useSyncExternalStore(subscribe, getState, idle)
}
