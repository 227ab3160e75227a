import type { LocalPage } from 'poolgate/local'
import { useSyncExternalStore } from 'react'
import { poolInPage, readScenario } from './poolInPage.ts'

/** A page of the pool's domain that a browser would show. */
export type DomainPage = Exclude<LocalPage, { page: 'redirect' }>

const listeners = new Set<() => void>()
let current: DomainPage | undefined

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Returns the page of the domain that is open. */
export const useDomainPage = (): DomainPage | undefined => useSyncExternalStore(subscribe, () => current)

/** Returns the host name of the domain. */
export const domainHost = (): string => new URL(poolInPage(readScenario()).pool.domain).host

/**
 * Opens a URL of the pool's domain, in place of leaving this page. The way back to the app is a real page load, as from AWS: the pool is
 * in the browser's storage and knows its codes after it.
 *
 * @param form The values of the current page's form, to submit it.
 */
export async function openDomain(url: string, form?: Record<string, string>): Promise<void> {
  const page = await poolInPage(readScenario()).pool.navigate(url, form)
  if (page.page === 'redirect') {
    location.assign(page.url)
    return
  }
  current = page
  for (const listener of listeners) listener()
}

/** Leaves the domain as the browser's Back button does: the app loads again, without an answer. */
export const leaveDomain = (): void => location.reload()
