import { constraints } from '../wire/constraints.ts'

/** AWS credentials, in the shape of the AWS SDK. */
export interface AwsCredentials {
  accessKeyId: string
  secretAccessKey: string
  sessionToken?: string
  expiration?: Date
}

/** Which pool to read, and with what. */
export interface ServiceOptions {
  /** `eu-west-1_Ab12Cd34E`. */
  userPoolId: string
  /** Default: the part of the pool id before the first `_`. */
  region?: string | undefined
  /** Credentials, or what finds them. Default: the AWS SDK's chain (environment, profile, role of the machine). */
  credentials?: (AwsCredentials | (() => Promise<AwsCredentials>)) | undefined
  /** Where a local pool or a proxy listens. Default: the service's own endpoint of the region. */
  endpoint?: string | undefined
}

/** @throws {TypeError} when an id is not of the service's form, so that a typing slip shows at start. */
export function checkIds({ userPoolId, clientId }: { userPoolId: string; clientId?: string | undefined }): void {
  if (!constraints.userPoolId.pattern.test(userPoolId)) {
    throw new TypeError(`The user pool id must look like eu-west-1_Ab12Cd34E, not ${JSON.stringify(userPoolId)}`)
  }
  if (clientId !== undefined && !constraints.clientId.pattern.test(clientId)) {
    throw new TypeError(`The app client id must be letters and digits, not ${JSON.stringify(clientId)}`)
  }
}

export const regionOf = ({ userPoolId, region }: ServiceOptions): string =>
  region ?? userPoolId.slice(0, userPoolId.indexOf('_'))
