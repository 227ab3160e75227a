import { AuthError } from '../errors.ts'
import type { Session } from '../session/session.ts'
import type { User } from '../session/tokens.ts'
import type { Callback } from './callback.ts'
import type { FederationSettings, ProviderSignInOptions, SignInTarget } from './federationSettings.ts'
import type { PendingStore } from './pendingRequest.ts'

/** What a sign-in through the domain works with. */
export interface FederationContext {
  session: Session
  settings: FederationSettings
  store: PendingStore
}

export async function leaveForProvider(
  _context: FederationContext,
  _target: SignInTarget,
  _options: ProviderSignInOptions,
): Promise<void> {
  throw new AuthError('notOffered')
}

export async function completeSignIn(_context: FederationContext, _callback: Callback): Promise<User | undefined> {
  throw new AuthError('notOffered')
}
