import type { IdentityProvider } from '../federation/identityProvider.ts'
import type { LocalPoolOptions } from '../server/localPoolOptions.ts'

/** The members of the file that `poolgate pull` writes which a local pool has, too. */
interface PulledFile {
  userPoolId?: string | undefined
  clientId?: string | undefined
  pool?: LocalPoolOptions
  providers?: (string | { name: string; identifiers?: string[] })[]
  redirectUri?: string
  signOutUri?: string
}

/**
 * Returns the options of a pool like the one that `poolgate pull` has read. The file doesn't say what the claims of its identity providers
 * are called, so the local ones map the email address only.
 */
export function pulledOptions({ userPoolId, clientId, pool, ...file }: PulledFile): LocalPoolOptions {
  return {
    ...pool,
    ...(userPoolId && { userPoolId }),
    ...(clientId && { clientId }),
    ...(file.redirectUri && { callbackUrls: [file.redirectUri] }),
    ...(file.signOutUri && { logoutUrls: [file.signOutUri] }),
    ...(file.providers && { identityProviders: file.providers.map(toProvider) }),
  }
}

function toProvider(provider: string | { name: string; identifiers?: string[] }): IdentityProvider {
  const AttributeMapping = { email: 'email' }
  if (typeof provider === 'string') {
    return { ProviderName: provider, ProviderType: provider as IdentityProvider['ProviderType'], AttributeMapping }
  }
  const { name, identifiers = [] } = provider
  return { ProviderName: name, ProviderType: 'OIDC', AttributeMapping, IdpIdentifiers: identifiers }
}
