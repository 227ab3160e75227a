import { isLoopbackHost } from '../server/origin.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { Settings } from '../server/settings.ts'

/** Returns the origin of the domain in a page: the option, or one that looks like the service's. */
export const domainOf = ({ domain, group, region }: Settings): string =>
  domain ?? `https://${group.toLowerCase()}.auth.${region}.amazoncognito.com`

/** Returns the origin of the domain for a request. Over HTTP it is by default where the request was sent to. */
export function servedDomainOf({ settings, origin }: PoolContext): string {
  const isServed = origin !== undefined && isLoopbackHost(new URL(origin).host)
  return settings.domain ?? (isServed ? origin : domainOf(settings))
}
