import { describeProvider, summarizeProvider } from '../federation/describeProvider.ts'
import { Fault } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { Resource } from '../state/administration.ts'
import { signingKeys } from '../tokens/signingKeys.ts'
import { resourcesOf } from './administrationOf.ts'
import { IDENTITY_PROVIDER, RESOURCE_SERVER } from './resourceKinds.ts'
import { listPage, resourceOperations } from './resourceOperations.ts'
import type { PoolOperations } from './serviceOperation.ts'

/** Identity providers and resource servers. A provider's page is always the local one: its URLs are data. */
export const federationOperations: PoolOperations = {
  ...resourceOperations(IDENTITY_PROVIDER),
  ...resourceOperations(RESOURCE_SERVER),
  DescribeIdentityProvider: (context, { ProviderName }) => ({
    IdentityProvider: findProvider(context, ({ ProviderName: name }) => name === ProviderName, String(ProviderName)),
  }),
  GetIdentityProviderByIdentifier: (context, { IdpIdentifier }) => ({
    IdentityProvider: findProvider(
      context,
      ({ IdpIdentifiers }) => (IdpIdentifiers as string[]).includes(String(IdpIdentifier)),
      String(IdpIdentifier),
    ),
  }),
  ListIdentityProviders: (context, input) =>
    listPage(providersOf(context), input, 'Providers', 'NextToken', (provider) => ({
      ...summarizeProvider(provider as never),
      CreationDate: provider.CreationDate,
      LastModifiedDate: provider.LastModifiedDate,
    })),
  GetSigningCertificate: async (context) => {
    const { id } = await signingKeys(context)
    // The pool has no certificate of its own; SAML providers aren't called. The text is the key's modulus.
    return { Certificate: id.n ?? '' }
  },
}

/** Returns the providers that calls have created, and those that the pool started with. */
function providersOf(context: PoolContext): Resource[] {
  const created = resourcesOf(context, 'IdentityProvider')
  const { userPoolId, identityProviders } = context.settings
  return identityProviders.map((provider) => created[provider.ProviderName] ?? describeProvider(userPoolId, provider))
}

function findProvider(context: PoolContext, matches: (provider: Resource) => boolean, name: string): Resource {
  const found = providersOf(context).find(matches)
  if (!found) throw new Fault('ResourceNotFoundException', IDENTITY_PROVIDER.missing(name))
  return found
}
