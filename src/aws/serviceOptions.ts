import { isClientId, isUserPoolId, regionOf } from '../wire/ids.ts'
import { isRegion } from '../wire/regions.ts'

/** AWS credentials, in the shape of the AWS SDK. */
export interface AwsCredentials {
  accessKeyId: string
  secretAccessKey: string
  sessionToken?: string
  expiration?: Date
}

/** Which pool to read, and with which credentials. */
export interface ServiceOptions {
  /** The id of the user pool, such as `eu-west-1_Ab12Cd34E`. */
  userPoolId: string
  /** Default: the part of the pool id before the first `_`, which must be an AWS region unless there is an `endpoint`. */
  region?: string | undefined
  /** Credentials, or a function that returns them. Default: the AWS SDK's credential chain (environment, profile, host role). */
  credentials?: (AwsCredentials | (() => Promise<AwsCredentials>)) | undefined
  /** The URL of a local pool or a proxy. Default: the service's endpoint in the region. */
  endpoint?: string | undefined
}

/**
 * Checks the ids before the first call, so that a typo shows immediately.
 *
 * @throws {TypeError} if an id is malformed, or the region is missing.
 */
export function checkIds(options: ServiceOptions & { clientId?: string | undefined }): void {
  const { userPoolId, clientId, region, endpoint } = options
  if (!isUserPoolId(userPoolId)) {
    throw new TypeError(`The user pool id must look like eu-west-1_Ab12Cd34E, not ${JSON.stringify(userPoolId)}`)
  }
  if (clientId !== undefined && !isClientId(clientId)) {
    throw new TypeError(`The app client id must be letters and digits, not ${JSON.stringify(clientId)}`)
  }
  if (!region && !endpoint && !isRegion(regionOf(userPoolId))) {
    throw new TypeError(
      `The user pool id ${JSON.stringify(userPoolId)} doesn't begin with an AWS region. Specify the region, or the endpoint of a local pool.`,
    )
  }
}

/** Returns the region in the options, or the one that the pool id begins with. */
export const resolveRegion = ({ userPoolId, region }: ServiceOptions): string => region ?? regionOf(userPoolId)
