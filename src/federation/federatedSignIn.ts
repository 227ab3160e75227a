import { createLazyModule } from '../async/lazyModule.ts'
import { AuthError } from '../errors.ts'
import type { Session } from '../session/session.ts'
import { type AppPage, currentPage } from './appPage.ts'
import { type Callback, findCallback } from './callback.ts'
import { type FederatedSignInState, type FederationContext, IDLE } from './federationContext.ts'
import type { FederationHost, FederationSettings, ProviderSignInOptions, SignInTarget } from './federationSettings.ts'
import { exchanging, pendingStore } from './pendingRequest.ts'

/** The sign-ins of one session through the domain. All providers of the session share it. */
export interface FederatedSignIn {
  getState: () => FederatedSignInState
  subscribe: (listener: () => void) => () => void
  /** Leaves for the domain. Never rejects: a failure becomes the `error` of the state. */
  start: (settings: FederationSettings, target: SignInTarget, options?: ProviderSignInOptions) => Promise<void>
  /**
   * Handles the answer in the page's address, once however often it is called, and cleans the address at once. Without an answer nothing
   * is pending any more. Then leaves for the domain whenever the user signs out.
   *
   * @returns A function that ends this.
   */
  mount: (host: { readonly current: FederationHost }) => () => void
}

/** What most sign-ins never need. */
export const federationModule = createLazyModule(() => import('./federationModule.ts'))

const RETURNING: FederatedSignInState = { pending: { is: 'returning' }, error: undefined }
const signIns = new WeakMap<Session, FederatedSignIn>()
/** Pages that have handled an answer. What such a page exchanges, for whichever of its sessions, wasn't interrupted by a reload. */
const exchangingPages = new WeakSet<AppPage>()

/** Returns the sign-ins of a session. The first call looks at the page's address, so that no form shows while an answer is handled. */
export function federatedSignInOf(session: Session): FederatedSignIn {
  const signIn = signIns.get(session) ?? createFederatedSignIn(session, currentPage())
  signIns.set(session, signIn)
  return signIn
}

/** @param page `undefined` on a server, where nothing ever starts. */
export function createFederatedSignIn(session: Session, page = {} as AppPage): FederatedSignIn {
  const store = pendingStore(session.client, page)
  const answer = () => {
    const request = store.read()
    if (!page.location || (request?.isExchanging && exchangingPages.has(page))) return undefined
    return findCallback(page.location.href, request, Date.now())
  }
  const listeners = new Set<() => void>()
  const hosts = new Set<{ readonly current: FederationHost }>()
  let state = answer() ? RETURNING : IDLE
  let attempts = 0
  /** Whether this page is about to leave, or handles an answer. */
  let isBusy = false

  const change = (next: FederatedSignInState) => {
    isBusy = next.pending !== undefined
    state = next
    for (const listener of [...listeners]) listener()
  }
  /** Runs what another attempt, or the user's return, replaces. */
  const run = async (
    next: FederatedSignInState,
    settings: FederationSettings,
    work: (module: Module, context: FederationContext) => Promise<void>,
  ) => {
    const attempt = ++attempts
    const changeOnce: typeof change = (later) => attempt === attempts && change(later)
    change(next)
    const module = await federationModule.fetch().catch(() => {})
    if (!module) changeOnce({ pending: undefined, error: new AuthError('offline', { retryable: true }) })
    else if (attempt === attempts) await work(module, { session, settings, store, page, hosts, change: changeOnce })
  }
  const receive = (settings: FederationSettings) => {
    const callback: Callback | undefined = answer()
    store.clear()
    if (!callback) return state.pending && change(IDLE)
    exchangingPages.add(page)
    store.write(exchanging(callback.request, callback.cleanUrl))
    page.history.replaceState(page.history.state, '', callback.cleanUrl)
    void run(RETURNING, settings, (module, context) => module.returnToApp(context, callback))
  }
  const onPageShow = ({ persisted }: { persisted?: boolean }) => {
    if (!persisted || !isBusy) return
    attempts++
    store.clear()
    change(IDLE)
  }

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    start: (settings, target, options = {}) =>
      run(
        { pending: { is: 'leaving', ...('provider' in target && { provider: target.provider }) }, error: undefined },
        settings,
        (module, context) => module.leaveApp(context, target, options),
      ),
    mount: (host) => {
      hosts.add(host)
      page.addEventListener('pageshow', onPageShow)
      const stopLeaving = session.onLeaveDomain(
        () => void run(IDLE, host.current, (module, context) => module.signOutAtDomain(context)),
      )
      if (!isBusy) receive(host.current)
      return () => {
        hosts.delete(host)
        page.removeEventListener('pageshow', onPageShow)
        stopLeaving()
      }
    },
  }
}

type Module = typeof import('./federationModule.ts')
