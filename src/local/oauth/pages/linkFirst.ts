import type { IdentityProvider } from '../../federation/identityProvider.ts'
import { alreadyLinked, linkIdentity } from '../../federation/linkIdentity.ts'
import type { ProviderAccount } from '../../federation/providerAccounts.ts'
import { Fault } from '../../server/fault.ts'
import type { PoolContext } from '../../server/poolContext.ts'
import { findRecords } from '../../state/poolRecords.ts'
import { sharedKey } from '../../state/recordKeys.ts'
import { AuthorizeError } from '../authorizeError.ts'

/**
 * Links an account to the user of the pool who has its email address, as a PreSignUp trigger would. Returns the error that the service
 * reports then: this sign-in fails, and the next one succeeds (docs/protocol.md §13.2).
 */
export function linkFirst(context: PoolContext, provider: IdentityProvider, account: ProviderAccount): AuthorizeError {
  const candidates = findRecords(context.pool, 'users', sharedKey.attribute('email', account.email))
  const user = candidates.find(({ status }) => status !== 'EXTERNAL_PROVIDER')
  if (!user) return new AuthorizeError('invalid_request', 'PreSignUp failed with error No user has this email address.')
  try {
    linkIdentity(context, user, provider, account.sub)
  } catch (error) {
    if (error instanceof Fault)
      return new AuthorizeError('invalid_request', `PreSignUp failed with error ${error.message}.`)
    throw error
  }
  return new AuthorizeError('invalid_request', alreadyLinked(provider, account.sub).message)
}
