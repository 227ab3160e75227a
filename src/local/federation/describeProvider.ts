import type { IdentityProvider } from './identityProvider.ts'

/** The time of the pool's providers, which are options and have none of their own. In seconds. */
const CREATED = 0

/** A provider as DescribeIdentityProvider returns it. */
export const describeProvider = (
  UserPoolId: string,
  { ProviderName, ProviderType, AttributeMapping, IdpIdentifiers, ProviderDetails }: IdentityProvider,
) => ({
  UserPoolId,
  ProviderName,
  ProviderType,
  ProviderDetails: ProviderDetails ?? {},
  AttributeMapping: AttributeMapping ?? {},
  IdpIdentifiers: IdpIdentifiers ?? [],
  LastModifiedDate: CREATED,
  CreationDate: CREATED,
})

/** A provider as ListIdentityProviders returns it. */
export const summarizeProvider = ({ ProviderName, ProviderType }: IdentityProvider) => ({
  ProviderName,
  ProviderType,
  LastModifiedDate: CREATED,
  CreationDate: CREATED,
})
