import type { Client } from '../client/createClient.ts'
import { warnDeveloper } from '../client/warnDeveloper.ts'
import { requireOrigin } from './checkSettings.ts'
import type { FederationSettings } from './federationSettings.ts'

/**
 * Leaves for the domain's `/logout`, which ends the domain's own session and returns to `signOutUri` (docs/protocol.md §9.5). Without it the
 * next sign-in with a provider would ask for nothing.
 *
 * @throws {AuthError} `misconfigured`.
 */
export async function leaveForSignOut(client: Client, settings: FederationSettings): Promise<void> {
  const { signOutUri, navigate } = settings
  const origin = requireOrigin(settings)
  if (signOutUri === undefined) {
    warnDeveloper(
      "The pool's domain still remembers the user. Pass signOutUri to PoolgateProvider, one of the allowed sign-out URLs of the app client, or sign out with { domain: false }.",
    )
    return
  }
  await navigate(`${origin}/logout?${new URLSearchParams({ client_id: client.clientId, logout_uri: signOutUri })}`)
}
