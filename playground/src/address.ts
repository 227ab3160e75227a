import { type MouseEvent, useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()

function subscribe(listener: () => void) {
  listeners.add(listener)
  addEventListener('popstate', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('popstate', listener)
  }
}

/** The path of the page's address: `/account/devices`. */
export const usePath = (): string => useSyncExternalStore(subscribe, () => location.pathname)

/** Goes to another address of this app, as a link would. */
export function navigate(path: string): void {
  if (path !== location.pathname) history.pushState(null, '', path)
  for (const listener of listeners) listener()
}

/** For a link within the app. A press with a key held keeps its meaning: another tab, a download. */
export const linkTo = (path: string) => ({
  href: path,
  onClick: (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    navigate(path)
  },
})
