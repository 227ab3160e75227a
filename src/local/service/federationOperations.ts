import { bytesToBase64 } from '../../encoding/base64.ts'
import { describeProvider, summarizeProvider } from '../federation/describeProvider.ts'
import { Fault } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { Resource } from '../state/administration.ts'
import { signingCertificate } from '../tokens/signingCertificate.ts'
import { signingKeys } from '../tokens/signingKeys.ts'
import { readAdministration, resourcesOf } from './administrationOf.ts'
import { IDENTITY_PROVIDER, RESOURCE_SERVER } from './resourceKinds.ts'
import { listPage, resourceOperations } from './resourceOperations.ts'
import type { PoolOperations } from './serviceOperation.ts'

/** When the certificate of a pool that no call created becomes valid, in seconds since the epoch: 2026. */
const NO_CREATION_DATE = 1_767_225_600

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
    const { CreationDate = NO_CREATION_DATE } = readAdministration(context).userPool
    const certificate = await signingCertificate(id, context.settings.userPoolId, 1000 * Number(CreationDate))
    return { Certificate: bytesToBase64(certificate) }
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
