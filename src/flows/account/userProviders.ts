import type { User } from '../../session/tokens.ts'

/** The names of the identity providers that a user signs in with, each once. */
export const providerNamesOf = ({ identities }: User): readonly string[] => [
  ...new Set(identities.map(({ providerName }) => providerName)),
]

/**
 * Returns whether an identity provider created the user, who then has no password and no MFA methods in the pool. A user of the pool that
 * is linked to a provider keeps them. The service names such users `{provider}_{id}`, in any case (docs/protocol.md §13.4).
 */
export function isProviderUser({ username, identities }: User): boolean {
  const name = username.toLowerCase()
  return identities.some(({ providerName, userId }) => {
    const prefix = `${providerName}_`.toLowerCase()
    return userId === undefined ? name.startsWith(prefix) : name === prefix + userId.toLowerCase()
  })
}
