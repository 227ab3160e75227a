import type { Session } from '../session/session.ts'
import type { AppPage } from './appPage.ts'
import type { FederationSettings } from './federationSettings.ts'
import type { PendingStore } from './pendingRequest.ts'

/** What a sign-in through the domain works with. */
export interface FederationContext {
  readonly session: Session
  readonly settings: FederationSettings
  readonly store: PendingStore
  readonly page: AppPage
}
