import { warnDeveloper } from '../client/warnDeveloper.ts'
import { navigateOf, requireOrigin } from './checkSettings.ts'
import type { FederationContext } from './federationContext.ts'
import { toAuthError } from './toAuthError.ts'

/**
 * Leaves for the domain's `/logout`, which ends the domain's own session and returns to `signOutUri` (docs/protocol.md §9.5). Without it the
 * next sign-in with a provider would ask for nothing. A failure becomes the error of the state.
 */
export async function signOutAtDomain({ session, settings, page, change }: FederationContext): Promise<void> {
  const { signOutUri } = settings
  if (signOutUri === undefined) {
    warnDeveloper(
      "The pool's domain still remembers the user. Pass signOutUri to PoolgateProvider, one of the allowed sign-out URLs of the app client, or sign out with { domain: false }.",
    )
    return
  }
  try {
    const query = new URLSearchParams({ client_id: session.client.clientId, logout_uri: signOutUri })
    await navigateOf(settings, page.location)(`${requireOrigin(settings)}/logout?${query}`)
  } catch (error) {
    change({ pending: undefined, error: toAuthError(error) })
  }
}
