import { Fault } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { User } from '../state/user.ts'
import { federatedUsername, findUserOfIdentity, newIdentity } from './identities.ts'
import type { IdentityProvider } from './identityProvider.ts'

const MAX_IDENTITIES = 5

/**
 * Lets an account at a provider sign in as an existing user (docs/protocol.md §13.4).
 *
 * @throws {Fault} InvalidParameterException when the account has signed in before; LimitExceededException after five accounts.
 */
export function linkIdentity(context: PoolContext, user: User, provider: IdentityProvider, userId: string): void {
  const owner = findUserOfIdentity(context, provider.ProviderName, userId)
  if (owner) {
    const message =
      owner.status === 'EXTERNAL_PROVIDER'
        ? 'Merging is not currently supported, provide a SourceUser that has not been signed up to link'
        : 'SourceUser is already linked to DestinationUser'
    throw new Fault('InvalidParameterException', message)
  }
  const identities = user.identities ?? []
  if (identities.length >= MAX_IDENTITIES) {
    throw new Fault('LimitExceededException', 'Identity provider limit exceeded for the user.')
  }
  user.identities = [...identities, newIdentity(context, provider, userId, false)]
}

/** The fault of a sign-in whose PreSignUp trigger has just linked the account. The next one succeeds (docs/protocol.md §13.2). */
export const alreadyLinked = ({ ProviderName }: IdentityProvider, userId: string): Fault =>
  new Fault(
    'InvalidParameterException',
    `Already found an entry for username ${federatedUsername(ProviderName.toLowerCase(), userId)}`,
  )

/** Ends the link of an account at a provider. The next sign-in with it creates a user of its own. */
export function unlinkIdentity(user: User, providerName: string, userId: string): void {
  const remaining = user.identities?.filter(
    (identity) => identity.providerName !== providerName || identity.userId !== userId,
  )
  if (remaining?.length) user.identities = remaining
  else delete user.identities
}
