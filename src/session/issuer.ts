import type { Client } from '../client/createClient.ts'
import { serviceHost } from '../wire/regions.ts'

/** The hosts that issue tokens: of either issuer type, FIPS or not, in the pool's Region or in that of a replica. */
const ISSUER_HOST = /^(?:issuer-)?cognito-idp(?:-fips)?\.[a-z0-9-]+\.(?<domain>[a-z0-9.-]+)$/

/**
 * Returns whether a token's `iss` names the client's user pool (docs/protocol.md §5.2, §13). Behind the service's own endpoint the
 * host must be one of the service's. Behind a proxy or an emulator, whose issuer can have any host, the path must end with the pool id.
 */
export function isIssuerOf(
  { endpoint, region, userPoolId }: Pick<Client, 'endpoint' | 'region' | 'userPoolId'>,
  iss: unknown,
): boolean {
  if (typeof iss !== 'string' || !URL.canParse(iss)) return false
  const { origin, protocol, port, hostname, pathname } = new URL(iss)
  if (pathname.split('/').at(-1) !== userPoolId) return false
  const host = serviceHost(region)
  if (endpoint !== `https://${host}/`) return true
  const isExact = protocol === 'https:' && port === '' && iss === `${origin}/${userPoolId}`
  return isExact && ISSUER_HOST.exec(hostname)?.groups?.domain === host.slice(`cognito-idp.${region}.`.length)
}
