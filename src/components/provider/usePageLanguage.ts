import { useSyncExternalStore } from 'react'

/** Calls back when the `lang` of the page changes. */
function subscribe(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange)
  observer.observe(document.documentElement, { attributeFilter: ['lang'] })
  return () => observer.disconnect()
}

const inBrowser = (): string => document.documentElement.lang

/** Returns the `lang` of the page, or `''` without one: `undefined` on a server, and while the browser hydrates server-rendered markup. */
export const usePageLanguage = (): string | undefined =>
  useSyncExternalStore<string | undefined>(subscribe, inBrowser, () => undefined)
