import { isClientId, isUserPoolId, regionOf } from '../wire/ids.ts'
import { isHostLabel, isRegion, serviceHost } from '../wire/regions.ts'
import type { RequestEvent } from './requestEvent.ts'
import type { TriggerData } from './triggerData.ts'

/** Options of {@link createClient}. */
export interface ClientOptions {
  /** The id of the user pool, such as `eu-west-1_Ab12Cd34E`. */
  userPoolId: string
  /** The id of an app client without a secret: a browser can't keep one. */
  clientId: string
  /** Default: the part of the pool id before the first `_`, which must be an AWS region unless there is an `endpoint`. */
  region?: string | undefined
  /** The URL of a proxy, an emulator or a local pool. Default: the service's endpoint in the region. */
  endpoint?: string | URL | undefined
  /** Sends the requests, such as a local pool's `fetch` or one that adds tracing. Default: the global `fetch`. */
  fetch?: typeof fetch | undefined
  /**
   * Returns SECRET_HASH for a username, if the app client has a secret. The function must request it from a server, which keeps the
   * secret (docs/protocol.md §3.12).
   */
  secretHash?: ((username: string) => string | Promise<string>) | undefined
  /**
   * Data for the pool's Lambda triggers, such as the page's language or the token of a captcha, sent with every operation that accepts
   * it. A function is called before each request, with its operation, and may return `undefined`. No secrets (docs/protocol.md §3.12).
   *
   * @example
   * clientMetadata: (operation) => (operation === 'SignUp' ? { captcha: captchaToken() } : undefined)
   */
  clientMetadata?: TriggerData | undefined
  /** Data for the pre sign-up trigger only: `ValidationData` of SignUp. A function is called before each of its requests. No secrets. */
  validationData?: TriggerData<'SignUp'> | undefined
  /** For Amazon Pinpoint campaigns (docs/protocol.md §3.12). */
  analyticsMetadata?: { AnalyticsEndpointId: string } | undefined
  /**
   * Returns the data that AWS's threat protection script collects about this browser. Called before each request that accepts it
   * (docs/protocol.md §3.12). The kit doesn't load that script.
   *
   * @example
   * getUserContextData: (username) => AmazonCognitoAdvancedSecurityData.getData(username, userPoolId, clientId)
   */
  getUserContextData?: (username: string) => string | undefined | Promise<string | undefined>
  /** Called after each request, for monitoring. Its errors are reported to the page and change nothing; it isn't awaited. */
  onEvent?: ((event: RequestEvent) => void) | undefined
}

/** A user pool and one of its app clients. */
export interface Client
  extends Readonly<
    Pick<
      ClientOptions,
      'secretHash' | 'clientMetadata' | 'validationData' | 'analyticsMetadata' | 'getUserContextData' | 'onEvent'
    >
  > {
  readonly userPoolId: string
  readonly clientId: string
  readonly region: string
  readonly endpoint: string
  readonly fetch: typeof fetch
}

/**
 * Creates the client that flows and hooks send their requests with. Sends nothing itself.
 *
 * @throws {TypeError} if an id is malformed or doesn't tell where the pool is, so that a typo shows at startup.
 * @example
 * const client = createClient({ userPoolId: 'eu-west-1_Ab12Cd34E', clientId: '1example23456789' })
 */
export function createClient(options: ClientOptions): Client {
  const { userPoolId, clientId, secretHash, analyticsMetadata, getUserContextData, onEvent } = options
  const { clientMetadata, validationData } = options
  if (!isUserPoolId(userPoolId)) {
    throw new TypeError(`userPoolId must look like eu-west-1_Ab12Cd34E, not ${JSON.stringify(userPoolId)}`)
  }
  if (!isClientId(clientId)) {
    throw new TypeError(`clientId must be letters and digits, not ${JSON.stringify(clientId)}`)
  }
  return {
    userPoolId,
    clientId,
    region: options.region ?? regionOf(userPoolId),
    endpoint: String(options.endpoint || serviceEndpoint(options)),
    fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
    ...(secretHash && { secretHash }),
    ...(clientMetadata && { clientMetadata }),
    ...(validationData && { validationData }),
    ...(analyticsMetadata && { analyticsMetadata }),
    ...(getUserContextData && { getUserContextData }),
    ...(onEvent && { onEvent }),
  }
}

/** Returns the service's endpoint. @throws {TypeError} if neither the options nor the pool id name a region. */
function serviceEndpoint({ userPoolId, region }: ClientOptions): string {
  if (region !== undefined && !isHostLabel(region)) {
    throw new TypeError(`region must look like eu-west-1, not ${JSON.stringify(region)}`)
  }
  if (region === undefined && !isRegion(regionOf(userPoolId))) {
    throw new TypeError(
      `userPoolId ${JSON.stringify(userPoolId)} doesn't begin with an AWS region. Pass the endpoint of the emulator or local pool, or the region.`,
    )
  }
  return `https://${serviceHost(region ?? regionOf(userPoolId))}/`
}
