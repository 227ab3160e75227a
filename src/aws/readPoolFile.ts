import { openService, type Service } from './openService.ts'
import type { PoolFile } from './poolFile.ts'
import { readUICustomization } from './readUICustomization.ts'
import { checkIds, resolveRegion, type ServiceOptions } from './serviceOptions.ts'
import { toPoolFile } from './toPoolFile.ts'

/** Options of {@link readPoolFile}. */
export interface PoolFileOptions extends ServiceOptions {
  /** The id of an app client. Default: none. The file then has the pool's customization, and no auth flow or identity providers. */
  clientId?: string | undefined
}

/**
 * Reads the settings that the provider needs. Needs AWS credentials that allow `cognito-idp:DescribeUserPool`,
 * `cognito-idp:GetUICustomization` and, with an app client, `cognito-idp:DescribeUserPoolClient`.
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
    const client = clientId === undefined ? undefined : await describeClient(service, userPoolId, clientId)
    const uiCustomization = await readUICustomization(service, options)
    return toPoolFile({ userPoolId, region: resolveRegion(options), userPool, client, uiCustomization })
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
