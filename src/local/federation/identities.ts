import type { PoolContext } from '../server/poolContext.ts'
import type { Identity } from '../state/identity.ts'
import { findRecords } from '../state/poolRecords.ts'
import { sharedKey } from '../state/recordKeys.ts'
import type { User } from '../state/user.ts'
import type { IdentityProvider } from './identityProvider.ts'

/** Returns the username of the user that a provider's account creates (docs/protocol.md §9.6). */
export const federatedUsername = (providerName: string, userId: string): string => `${providerName}_${userId}`

/** Finds the user of an account at a provider: the one that it created, or the one that it was linked to. */
export function findUserOfIdentity({ pool }: PoolContext, providerName: string, userId: string): User | undefined {
  return findRecords(pool, 'users', sharedKey.identity(providerName, userId))[0]
}

export const newIdentity = (
  { settings }: PoolContext,
  { ProviderName, ProviderType }: IdentityProvider,
  userId: string,
  primary: boolean,
): Identity => ({
  userId,
  providerName: ProviderName,
  providerType: ProviderType,
  primary,
  dateCreated: settings.now(),
})
