import { isClientId, isUserPoolId, regionOf } from '../wire/ids.ts'

/** AWS credentials, in the shape of the AWS SDK. */
export interface AwsCredentials {
  accessKeyId: string
  secretAccessKey: string
  sessionToken?: string
  expiration?: Date
}

/** Which pool to read, and with which credentials. */
export interface ServiceOptions {
  /** `eu-west-1_Ab12Cd34E`. */
  userPoolId: string
  /** Default: the part of the pool id before the first `_`. */
  region?: string | undefined
  /** Credentials, or a function that returns them. Default: the AWS SDK's chain (environment, profile, role of the host). */
  credentials?: (AwsCredentials | (() => Promise<AwsCredentials>)) | undefined
  /** Where a local pool or a proxy listens. Default: the service's own endpoint of the region. */
  endpoint?: string | undefined
}

/**
 * Checks the ids once, at the start, so that a typo shows at once.
 *
 * @throws {TypeError} when an id doesn't have the service's form.
 */
export function checkIds({ userPoolId, clientId }: { userPoolId: string; clientId?: string | undefined }): void {
  if (!isUserPoolId(userPoolId)) {
    throw new TypeError(`The user pool id must look like eu-west-1_Ab12Cd34E, not ${JSON.stringify(userPoolId)}`)
  }
  if (clientId !== undefined && !isClientId(clientId)) {
    throw new TypeError(`The app client id must be letters and digits, not ${JSON.stringify(clientId)}`)
  }
}

/** Returns the region that the options name, or else the one that the pool id begins with. */
export const resolveRegion = ({ userPoolId, region }: ServiceOptions): string => region ?? regionOf(userPoolId)
