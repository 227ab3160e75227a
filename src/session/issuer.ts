import type { Client } from '../client/createClient.ts'

/** The service's own endpoint, and the domain of its partition: `amazonaws.com`. */
const SERVICE_ENDPOINT = /^https:\/\/cognito-idp\.[a-z0-9-]+\.(?<domain>amazonaws\.[a-z.]+|[a-z0-9.-]+\.(?:gov|uk))\/?$/

/** The hosts that issue tokens: of either issuer type, FIPS or not, in the pool's Region or in that of a replica. */
const ISSUER_HOST = /^(?:issuer-)?cognito-idp(?:-fips)?\.[a-z0-9-]+\.(?<domain>[a-z0-9.-]+)$/

/**
 * Returns whether a token's `iss` names the client's user pool (docs/protocol.md §5.2, §13). Behind the service's own endpoint the
 * host must be one of the service's. Behind a proxy or an emulator, whose issuer can have any host, the path must end with the pool id.
 */
export function isIssuerOf({ endpoint, userPoolId }: Pick<Client, 'endpoint' | 'userPoolId'>, iss: unknown): boolean {
  const url = typeof iss === 'string' && URL.canParse(iss) ? new URL(iss) : undefined
  if (!url || url.pathname.split('/').at(-1) !== userPoolId) return false
  const serviceDomain = SERVICE_ENDPOINT.exec(endpoint)?.groups?.domain
  if (serviceDomain === undefined) return true
  const isExact =
    url.protocol === 'https:' && url.port === '' && url.pathname === `/${userPoolId}` && !url.search && !url.hash
  return isExact && ISSUER_HOST.exec(url.hostname)?.groups?.domain === serviceDomain
}
