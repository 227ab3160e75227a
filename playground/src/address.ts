import { type MouseEvent, useSyncExternalStore } from 'react'

/**
 * Whether this is the hosted copy, which is one file at any path of any web server. Its pages are in the fragment of its address:
 * `#/account/devices`.
 */
export const isHostedCopy: boolean = import.meta.env.MODE === 'site'

/** The URL of the start page, where the pool's domain returns to. */
export const home: string = new URL(isHostedCopy ? location.pathname : '/', location.origin).href

const listeners = new Set<() => void>()

function subscribe(listener: () => void) {
  listeners.add(listener)
  addEventListener('popstate', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('popstate', listener)
  }
}

const currentPath = () => (isHostedCopy ? location.hash.slice(1) || '/' : location.pathname)

const addressOf = (path: string) => {
  if (!isHostedCopy) return path
  return path === '/' ? home : `#${path}`
}

/** Returns the path of the page's address, such as `/account/devices`. */
export const usePath = (): string => useSyncExternalStore(subscribe, currentPath)

/** Navigates within the app, as a link would. */
export function navigate(path: string): void {
  if (path !== currentPath()) history.pushState(null, '', addressOf(path))
  for (const listener of listeners) listener()
}

/** Returns the props of a link within the app. With a modifier key, the browser handles the click: new tab, download. */
export const linkTo = (path: string) => ({
  href: addressOf(path),
  onClick: (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    navigate(path)
  },
})

/** Returns the props of a link to a section of the page. The address stays: in the hosted copy, a fragment is a page. */
export const linkToSection = (id: string) => ({
  href: `#${id}`,
  onClick: (event: MouseEvent) => {
    if (!isHostedCopy) return
    event.preventDefault()
    document.getElementById(id)?.scrollIntoView()
  },
})
