import { useSyncExternalStore } from 'react'

const subscribe = () => () => {}
const inBrowser = () => true
const onServer = () => false

/** Returns whether a browser renders: `false` on a server, and while the browser hydrates server-rendered markup. */
export const useIsHydrated = (): boolean => useSyncExternalStore(subscribe, inBrowser, onServer)
