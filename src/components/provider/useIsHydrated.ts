import { useSyncExternalStore } from 'react'

const never = () => () => {}
const inBrowser = () => true
const onServer = () => false

/** Whether a browser draws this by itself: not on a server, and not while what a server drew is taken over. */
export const useIsHydrated = (): boolean => useSyncExternalStore(never, inBrowser, onServer)
