import { createLazyModule } from '../async/lazyModule.ts'
import { notifyHost, reportHostError } from '../async/notifyHost.ts'
import { AuthError } from '../errors.ts'
import type { Session } from '../session/session.ts'
import type { User } from '../session/tokens.ts'
import { type AppPage, currentPage } from './appPage.ts'
import { type Callback, findCallback } from './callback.ts'
import type { FederationSettings, ProviderSignInOptions, SignInTarget } from './federationSettings.ts'
import { pendingStore } from './pendingRequest.ts'

/** What happens between the app and the domain. */
export interface FederatedSignInState {
  /** `leaving`: the browser is about to leave for the provider. `returning`: it has returned, and the answer is being exchanged. */
  readonly pending: { readonly is: 'leaving'; readonly provider?: string } | { readonly is: 'returning' } | undefined
  /** Why the last attempt failed. A cancellation is no error. */
  readonly error: AuthError | undefined
}

/** What the app wants to know about a sign-in that returns. */
export interface ReturnListener {
  onSignedIn?: ((user: User) => void) | undefined
  /** Receives the path to show. Default: it replaces the address. */
  onReturn?: ((path: string) => void) | undefined
}

/** The sign-ins of one session through the domain. All providers of the session share it. */
export interface FederatedSignIn {
  getState: () => FederatedSignInState
  subscribe: (listener: () => void) => () => void
  /** Leaves for the domain. Never rejects: a failure becomes the `error` of the state. */
  start: (settings: FederationSettings, target: SignInTarget, options: ProviderSignInOptions) => Promise<void>
  /**
   * Handles the answer in the page's address, once however often it is called, and cleans the address at once.
   * Without an answer nothing is pending any more: the user came back on their own.
   */
  receive: (settings: FederationSettings) => void
  /** Leaves for the domain to end the user's session there, after a sign-out here. */
  signOut: (settings: FederationSettings) => Promise<void>
  /** Adds a listener. @returns A function that removes it. */
  listen: (listener: ReturnListener) => () => void
  /** Ends the wait of a page that the browser restores as the user left it. */
  restore: () => void
}

/** What most sign-ins never need. */
export const federationModule = createLazyModule(() => import('./federationModule.ts'))

const IDLE: FederatedSignInState = { pending: undefined, error: undefined }
const RETURNING: FederatedSignInState = { pending: { is: 'returning' }, error: undefined }
const signIns = new WeakMap<Session, FederatedSignIn>()

/** Returns the sign-ins of a session. The first call looks at the page's address, so that no form shows while an answer is handled. */
export function federatedSignInOf(session: Session): FederatedSignIn {
  const known = signIns.get(session)
  const signIn = known ?? createFederatedSignIn(session, currentPage())
  signIns.set(session, signIn)
  return signIn
}

/** @param page `undefined` on a server. */
export function createFederatedSignIn(session: Session, page: AppPage | undefined): FederatedSignIn {
  const store = pendingStore(session.client, page)
  const callbackHere = () => page && findCallback(page.location.href, store.read(), Date.now())
  const listeners = new Set<() => void>()
  const returnListeners = new Set<ReturnListener>()
  let state: FederatedSignInState = callbackHere() ? RETURNING : IDLE
  let attempts = 0
  /** Whether this page is about to leave, or exchanges a code. */
  let isBusy = false

  const change = (next: FederatedSignInState) => {
    isBusy = next.pending !== undefined
    state = next
    for (const listener of [...listeners]) listener()
  }
  const fail = (error: unknown) => change({ pending: undefined, error: asAuthError(error) })

  const start: FederatedSignIn['start'] = async (settings, target, options) => {
    const attempt = ++attempts
    const provider = 'provider' in target && { provider: target.provider }
    change({ pending: { is: 'leaving', ...provider }, error: undefined })
    try {
      const { leaveForProvider } = await loadModule()
      if (!page || attempt !== attempts) return
      const stays = await leaveForProvider({ session, settings, store, page }, target, options)
      if (stays && attempt === attempts) change(IDLE)
    } catch (error) {
      if (attempt === attempts) fail(error)
    }
  }

  const exchange = async (settings: FederationSettings, callback: Callback, page: AppPage) => {
    change(RETURNING)
    try {
      const { completeSignIn } = await loadModule()
      const completion = await completeSignIn({ session, settings, store, page }, callback)
      if (completion.is === 'leftAgain') return
      change(IDLE)
      if (completion.is === 'signedIn') {
        for (const { onSignedIn } of [...returnListeners]) notifyHost(onSignedIn, completion.user)
      }
    } catch (error) {
      fail(error)
    }
    showReturnPath(callback.request.returnTo, page)
  }

  const showReturnPath = (path: string, { location, history }: AppPage) => {
    const safePath = federationModule.loaded?.safeReturnTo(path, location.origin)
    if (safePath === undefined) return
    const callbacks = [...returnListeners].map(({ onReturn }) => onReturn).filter((onReturn) => onReturn !== undefined)
    if (!callbacks.length) history.replaceState(history.state, '', safePath)
    for (const onReturn of callbacks) notifyHost(onReturn, safePath)
  }

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    start,
    receive: (settings) => {
      if (isBusy || !page) return
      const callback = callbackHere()
      store.clear()
      if (!callback) return void (state.pending && change(IDLE))
      page.history.replaceState(page.history.state, '', callback.cleanUrl)
      void exchange(settings, callback, page)
    },
    signOut: async (settings) => {
      try {
        await (await loadModule()).leaveForSignOut(session.client, settings)
      } catch (error) {
        fail(error)
      }
    },
    listen: (listener) => {
      returnListeners.add(listener)
      return () => void returnListeners.delete(listener)
    },
    restore: () => {
      if (!isBusy) return
      attempts++
      store.clear()
      change(IDLE)
    },
  }
}

async function loadModule() {
  try {
    return await federationModule.fetch()
  } catch {
    throw new AuthError('offline', { retryable: true })
  }
}

/** Anything else is a bug, of the kit or of the host's `navigate`. */
function asAuthError(error: unknown): AuthError {
  if (error instanceof AuthError) return error
  reportHostError(error)
  return new AuthError('unknown')
}
