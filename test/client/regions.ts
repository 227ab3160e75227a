import { createRequire } from 'node:module'
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider'

interface Partitions {
  partitions: { id: string; regions: Record<string, unknown> }[]
}

/** The partitions that the installed AWS SDK knows, from its source: the package doesn't export them. */
const { partitionsInfo }: { partitionsInfo: Partitions } = createRequire(import.meta.url)(
  '../../node_modules/@aws-sdk/core/dist-es/submodules/client/util-endpoints/lib/aws/partitions.js',
)

/** Regions that don't exist, named by the pattern of each partition. */
const future = [
  'eu-north-9',
  'mx-west-2',
  'cn-south-1',
  'us-gov-central-1',
  'eusc-de-west-2',
  'us-iso-north-1',
  'us-isob-south-1',
  'eu-isoe-north-1',
  'us-isof-west-1',
]

/** Every region of every partition, and plausible future ones. */
export const regions: string[] = [...partitionsInfo.partitions.flatMap((one) => Object.keys(one.regions)), ...future]

const { config } = new CognitoIdentityProviderClient({ region: 'eu-west-1' })

/** Returns the endpoint that the AWS SDK resolves for a region. */
export const endpointOfSdk = (region: string): string =>
  config.endpointProvider({ Region: region, UseDualStack: false, UseFIPS: false } as Parameters<
    typeof config.endpointProvider
  >[0]).url.href
