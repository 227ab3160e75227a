/** The app's page, as far as a sign-in through the domain uses one. Tests simulate it. */
export interface AppPage {
  readonly location: Pick<Location, 'href' | 'origin' | 'assign'>
  readonly history: Pick<History, 'state' | 'replaceState'>
  readonly sessionStorage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
  readonly localStorage: Pick<Storage, 'getItem' | 'setItem'>
  readonly addEventListener: PageListening
  readonly removeEventListener: PageListening
}

type PageListening = (type: 'pageshow' | 'pagehide', listener: (event: { persisted: boolean }) => void) => void

/** Returns the page of this window, `undefined` on a server. */
export const currentPage = (): AppPage | undefined => (typeof window === 'undefined' ? undefined : window)

/** Uses what a browser may block, such as a storage. */
export function attempt<Result>(use: () => Result): Result | undefined {
  try {
    return use()
  } catch {
    return undefined
  }
}
