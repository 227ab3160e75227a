import { useCallback, useRef, useSyncExternalStore } from 'react'
import { type UnverifiedAddress, unverifiedAddresses } from '../../flows/account/unverifiedAddresses.ts'
import { usePoolgate } from '../poolgateContext.ts'

const NONE: readonly UnverifiedAddress[] = []
const none = () => NONE

/**
 * Returns the addresses that a user who has just signed in here has not verified, and a function that ends the offer. They come with the
 * session's own change, so that nothing renders in between.
 */
export function useVerificationOffer(): [addresses: readonly UnverifiedAddress[], end: () => void] {
  const { session } = usePoolgate().flow
  const offered = useRef(NONE)
  const notify = useRef(() => {})
  const subscribe = useCallback(
    (onChange: () => void) => {
      notify.current = onChange
      let before = session.getState().status
      return session.subscribe((change) => {
        const state = session.getState()
        const isSignIn = change === 'signedIn' && before === 'signedOut'
        if (state.status !== 'signedIn') offered.current = NONE
        else if (isSignIn) offered.current = unverifiedAddresses(state.user)
        before = state.status
        onChange()
      })
    },
    [session],
  )
  const end = useCallback(() => {
    offered.current = NONE
    notify.current()
  }, [])
  return [useSyncExternalStore(subscribe, () => offered.current, none), end]
}
