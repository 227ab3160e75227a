import type { AuthError } from '../errors.ts'
import type { Session } from '../session/session.ts'
import type { AppPage } from './appPage.ts'
import type { FederationHost, FederationSettings } from './federationSettings.ts'
import type { PendingStore } from './pendingRequest.ts'

/** What happens between the app and the domain. */
export interface FederatedSignInState {
  /** `leaving`: the browser is about to leave for the provider. `returning`: it has returned, and the answer is being exchanged. */
  readonly pending: { readonly is: 'leaving'; readonly provider?: string } | { readonly is: 'returning' } | undefined
  /** Why the last attempt failed. A cancellation is no error. */
  readonly error: AuthError | undefined
}

export const IDLE: FederatedSignInState = { pending: undefined, error: undefined }

/** One attempt to sign in or out at the domain. */
export interface FederationContext {
  readonly session: Session
  readonly settings: FederationSettings
  readonly store: PendingStore
  readonly page: AppPage
  readonly hosts: ReadonlySet<{ readonly current: FederationHost }>
  /** Changes the state, unless another attempt has replaced this one. */
  readonly change: (next: FederatedSignInState) => void
}
