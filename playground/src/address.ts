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

/** Returns the path of the page's address, such as `/account/devices`. */
export const usePath = (): string => useSyncExternalStore(subscribe, () => location.pathname)

/** Navigates within the app, as a link would. */
export function navigate(path: string): void {
  if (path !== location.pathname) history.pushState(null, '', path)
  for (const listener of listeners) listener()
}

/** Returns the props of a link within the app. With a modifier key, the browser handles the click: new tab, download. */
export const linkTo = (path: string) => ({
  href: path,
  onClick: (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    navigate(path)
  },
})
