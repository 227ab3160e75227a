import { isLoopbackHost } from '../server/origin.ts'
import type { PoolContext } from '../server/poolContext.ts'

/**
 * Returns the `iss` of tokens: the service's, or with the option `issuer: 'local'` a URL at the address that the request was sent to. In a
 * page there is no such address, so it is always the service's.
 */
export function issuerOf({ settings, origin }: PoolContext): string {
  const isServed = origin !== undefined && isLoopbackHost(new URL(origin).host)
  return settings.hasLocalIssuer && isServed ? `${origin}/${settings.userPoolId}` : settings.issuer
}

/** Returns whether this pool issued a token with this `iss`. A local pool can have several addresses, such as localhost and 127.0.0.1. */
export function isOwnIssuer({ settings }: PoolContext, iss: string | undefined): boolean {
  if (iss === settings.issuer) return true
  // Tokens stay valid when the type of the issuer changes.
  if (iss === updatedIssuer(settings.issuer) || iss === originalIssuer(settings.issuer)) return true
  if (!settings.hasLocalIssuer || iss === undefined || !URL.canParse(iss)) return false
  const { host, pathname } = new URL(iss)
  return isLoopbackHost(host) && pathname === `/${settings.userPoolId}`
}

const ORIGINAL = 'https://'
const UPDATED = 'https://issuer-'

/** Returns the issuer of a pool whose IssuerConfiguration is UPDATED (docs/protocol.md §13.5). */
export const updatedIssuer = (issuer: string): string => originalIssuer(issuer).replace(ORIGINAL, UPDATED)

const originalIssuer = (issuer: string): string => issuer.replace(UPDATED, ORIGINAL)
