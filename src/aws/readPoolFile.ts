import type { UserPoolClientType } from '@aws-sdk/client-cognito-identity-provider'
import { omitUndefined } from './omitUndefined.ts'
import { openService, type Service } from './openService.ts'
import type { PoolFile } from './poolFile.ts'
import { PoolReadError, type PoolReadErrorCode } from './poolReadError.ts'
import { readUICustomization } from './readUICustomization.ts'
import { checkIds, resolveRegion, type ServiceOptions } from './serviceOptions.ts'
import { companyProvidersOf, type Identifiers, toFederation } from './toFederation.ts'
import { toPoolFile } from './toPoolFile.ts'

/** Options of {@link readPoolFile}. */
export interface PoolFileOptions extends ServiceOptions {
  /** The id of an app client. Default: none. The file then has the pool's customization, and no auth flow or identity providers. */
  clientId?: string | undefined
}

/**
 * Reads the settings that the provider needs. Needs AWS credentials that allow `cognito-idp:DescribeUserPool`,
 * `cognito-idp:GetUICustomization` and, with an app client, `cognito-idp:DescribeUserPoolClient` and `cognito-idp:DescribeIdentityProvider`.
 * If the credentials don't allow one of the last three, or an emulator doesn't have it, the file lacks what it returns, and a warning is
 * logged.
 *
 * @throws {TypeError} if an id is malformed.
 * @throws {PoolReadError} for any other failure.
 */
export async function readPoolFile(options: PoolFileOptions): Promise<PoolFile> {
  checkIds(options)
  const service = openService(options)
  try {
    const { userPoolId, clientId } = options
    const userPool = await describePool(service, userPoolId)
    const client = clientId === undefined ? undefined : await describeClientIfPossible(service, options, clientId)
    const uiCustomization = await readUICustomizationIfPossible(service, options)
    const identifiers = client && (await readIdentifiersIfPossible(service, options, companyProvidersOf(client)))
    const region = resolveRegion(options)
    for (const warning of client ? toFederation(userPool, client, region, identifiers).warnings : []) {
      console.warn(`Poolgate: ${warning}`)
    }
    return toPoolFile({ userPoolId, region, userPool, client, ...omitUndefined({ identifiers }), uiCustomization })
  } finally {
    service.close()
  }
}

async function describePool({ ask }: Service, UserPoolId: string) {
  const { UserPool = {} } = await ask({ operation: 'DescribeUserPool' }, (sdk) => sdk.describeUserPool({ UserPoolId }))
  return UserPool
}

async function describeClient({ ask }: Service, UserPoolId: string, ClientId: string) {
  const { UserPoolClient = {} } = await ask({ operation: 'DescribeUserPoolClient', clientId: ClientId }, (sdk) =>
    sdk.describeUserPoolClient({ UserPoolId, ClientId }),
  )
  return UserPoolClient
}

/** Returns the app client, or only its id if the rest can't be read. */
async function describeClientIfPossible(
  service: Service,
  { userPoolId, endpoint }: PoolFileOptions,
  ClientId: string,
): Promise<UserPoolClientType> {
  const read = () => describeClient(service, userPoolId, ClientId)
  return (await readIfPossible(read, optionalCodes(endpoint), 'authFlow and identity providers')) ?? { ClientId }
}

/** Reads the identifiers of identity providers. Their details, which have secrets, aren't kept. */
function readIdentifiersIfPossible(
  { ask }: Service,
  { userPoolId: UserPoolId, endpoint }: PoolFileOptions,
  names: readonly string[],
): Promise<Identifiers | undefined> {
  const read = async () => {
    const identifiers = new Map<string, readonly string[]>()
    for (const ProviderName of names) {
      const { IdentityProvider } = await ask({ operation: 'DescribeIdentityProvider' }, (sdk) =>
        sdk.describeIdentityProvider({ UserPoolId, ProviderName }),
      )
      identifiers.set(ProviderName, IdentityProvider?.IdpIdentifiers ?? [])
    }
    return identifiers
  }
  return readIfPossible(read, optionalCodes(endpoint), 'identifiers of identity providers')
}

const readUICustomizationIfPossible = (service: Service, options: PoolFileOptions) =>
  readIfPossible(
    () => readUICustomization(service, options),
    [...optionalCodes(options.endpoint), 'refused'],
    'uiCustomization',
  )

/** The failures of one operation that say nothing about the others. An emulator may also have an error where it lacks an operation. */
const optionalCodes = (endpoint: string | undefined): PoolReadErrorCode[] =>
  endpoint === undefined ? ['accessDenied', 'notImplemented'] : ['accessDenied', 'notImplemented', 'unavailable']

/** Reads a part of the file. After one of the given failures, logs what the file lacks, and returns `undefined`. */
async function readIfPossible<Output>(
  read: () => Promise<Output>,
  codes: readonly PoolReadErrorCode[],
  part: string,
): Promise<Output | undefined> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof PoolReadError) || !codes.includes(error.code)) throw error
    console.warn(`Poolgate: The file lacks ${part}. ${error.message}`)
    return undefined
  }
}
