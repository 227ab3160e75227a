import { isClientId, isUserPoolId, regionOf } from '../wire/ids.ts'

/** How to reach a user pool. */
export interface ClientOptions {
  /** `eu-west-1_Ab12Cd34E`. */
  userPoolId: string
  /** An app client without a secret: a browser cannot keep one. */
  clientId: string
  /** Default: the part of the pool id before the first `_`. */
  region?: string | undefined
  /** Where a proxy or an emulator listens. Default: the service's own endpoint of the region. */
  endpoint?: string | URL | undefined
  /** What sends the requests: a local pool's `fetch`, or one that adds tracing. Default: the global one. */
  fetch?: typeof fetch | undefined
  /**
   * Computes SECRET_HASH where the app client has a secret after all, which then must live on a
   * server that this function asks (reference 3.12).
   */
  secretHash?: ((username: string) => string | Promise<string>) | undefined
  /** For the pool's Lambda triggers, such as the language of the page; with every operation that takes it. Never secrets. */
  clientMetadata?: (Record<string, string> | (() => Record<string, string>)) | undefined
  /** For Amazon Pinpoint campaigns (reference 3.12). */
  analyticsMetadata?: { AnalyticsEndpointId: string } | undefined
  /**
   * What AWS's own script for threat protection knows of this browser, asked before each request that takes it
   * (reference 3.12). The kit does not load that script.
   *
   * @example
   * getUserContextData: (username) => AmazonCognitoAdvancedSecurityData.getData(username, userPoolId, clientId)
   */
  getUserContextData?: (username: string) => string | undefined | Promise<string | undefined>
}

/** A user pool, seen through one app client. */
export interface Client
  extends Readonly<Pick<ClientOptions, 'secretHash' | 'clientMetadata' | 'analyticsMetadata' | 'getUserContextData'>> {
  readonly userPoolId: string
  readonly clientId: string
  readonly region: string
  readonly endpoint: string
  readonly fetch: typeof fetch
}

/**
 * Describes the user pool that the flows and hooks talk to. Nothing is sent yet.
 *
 * @throws {TypeError} when an id is not of the service's form, so that a typing slip shows at start.
 * @example
 * const client = createClient({ userPoolId: 'eu-west-1_Ab12Cd34E', clientId: '1example23456789' })
 */
export function createClient(options: ClientOptions): Client {
  const { userPoolId, clientId, secretHash, clientMetadata, analyticsMetadata, getUserContextData } = options
  if (!isUserPoolId(userPoolId)) {
    throw new TypeError(`userPoolId must look like eu-west-1_Ab12Cd34E, not ${JSON.stringify(userPoolId)}`)
  }
  if (!isClientId(clientId)) {
    throw new TypeError(`clientId must be letters and digits, not ${JSON.stringify(clientId)}`)
  }
  const region = options.region ?? regionOf(userPoolId)
  const domain = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com'
  return {
    userPoolId,
    clientId,
    region,
    endpoint: String(options.endpoint ?? `https://cognito-idp.${region}.${domain}/`),
    fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
    ...(secretHash && { secretHash }),
    ...(clientMetadata && { clientMetadata }),
    ...(analyticsMetadata && { analyticsMetadata }),
    ...(getUserContextData && { getUserContextData }),
  }
}
