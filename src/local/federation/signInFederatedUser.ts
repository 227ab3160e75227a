import { recordAuthEvent } from '../authentication/authEvents.ts'
import { runTrigger } from '../authentication/runTrigger.ts'
import { Fault } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { User } from '../state/user.ts'
import { createUser } from '../users/createUser.ts'
import { findUser } from '../users/findUser.ts'
import { federatedUsername, findUserOfIdentity, newIdentity } from './identities.ts'
import type { IdentityProvider } from './identityProvider.ts'
import { alreadyLinked } from './linkIdentity.ts'
import { mapAttributes, overwriteAttributes, requireAttributes } from './mapAttributes.ts'

/**
 * Returns the user of a provider's account, and creates the user at the first sign-in. Each sign-in overwrites the mapped attributes.
 *
 * @param claims The provider's claims, with the id of the account as `sub`.
 * @throws {Fault} whose message is the `error_description` of the redirect (docs/protocol.md §13.2).
 */
export async function signInFederatedUser(
  context: PoolContext,
  provider: IdentityProvider,
  claims: Record<string, string> & { sub: string },
): Promise<User> {
  const { settings } = context
  const attributes = mapAttributes(settings, provider, claims)
  const user = findUserOfIdentity(context, provider.ProviderName, claims.sub)
  if (!user) {
    requireAttributes(settings, provider, attributes)
    const created = await createFederatedUser(context, provider, claims.sub, attributes)
    recordAuthEvent(context, 'SignUp', { subject: created.sub, response: 'Pass' })
    return created
  }
  if (!user.enabled) throw new Fault('NotAuthorizedException', 'User is not enabled')
  overwriteAttributes(settings, provider, user, attributes)
  recordAuthEvent(context, 'SignIn', { subject: user.sub, response: 'Pass' })
  return user
}

async function createFederatedUser(
  context: PoolContext,
  provider: IdentityProvider,
  userId: string,
  attributes: Record<string, string>,
): Promise<User> {
  const username = federatedUsername(provider.ProviderName, userId)
  // An administrator has disabled the provider for this user.
  if (findUser(context, username))
    throw new Fault('InvalidParameterException', `Already found an entry for username ${username}`)
  const subject = { username, user: { attributes, status: 'EXTERNAL_PROVIDER' } } as const
  await runTrigger(context, 'preSignUp', 'PreSignUp_ExternalProvider', subject, {})
  if (findUserOfIdentity(context, provider.ProviderName, userId)) throw alreadyLinked(provider, userId)
  const user = await createUser(context, { username, attributes, status: 'EXTERNAL_PROVIDER' })
  user.identities = [newIdentity(context, provider, userId, true)]
  return user
}
