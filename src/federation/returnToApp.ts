import { notifyHost } from '../async/notifyHost.ts'
import type { Callback } from './callback.ts'
import { completeSignIn } from './completeSignIn.ts'
import { type FederationContext, IDLE } from './federationContext.ts'
import { safeReturnTo } from './returnTo.ts'
import { toAuthError } from './toAuthError.ts'

/** Completes a sign-in that returns, and shows the path where the user was. A failure becomes the error of the state. */
export async function returnToApp(context: FederationContext, callback: Callback): Promise<void> {
  const { change, hosts, store, page } = context
  let isUnloading = false
  const onPageHide = () => {
    isUnloading = true
  }
  page.addEventListener('pagehide', onPageHide)
  try {
    const completion = await completeSignIn(context, callback)
    if (completion.is === 'leftAgain') return
    change(IDLE)
    if (completion.is === 'signedIn') {
      for (const { current } of [...hosts]) notifyHost(current.onSignedIn, completion.user)
    }
  } catch (error) {
    change({ pending: undefined, error: toAuthError(error) })
  } finally {
    page.removeEventListener('pagehide', onPageHide)
    // A reload fails the exchange while the page unloads. The record is for the page that replaces it.
    if (store.read()?.isExchanging && !isUnloading) store.clear()
  }
  showReturnPath(context, callback.request.returnTo)
}

function showReturnPath({ hosts, page }: FederationContext, path: string): void {
  const safePath = safeReturnTo(path, page.location.origin)
  if (safePath === undefined) return
  const callbacks = [...hosts].map(({ current }) => current.onReturn).filter((onReturn) => onReturn !== undefined)
  if (!callbacks.length) page.history.replaceState(page.history.state, '', safePath)
  for (const onReturn of callbacks) notifyHost(onReturn, safePath)
}
