const HOST_NAME = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i
const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])$/

/** Returns the origin of a pool's domain: a host name, or an origin with https, or with http on a loopback address. */
export function domainOrigin(domain: string): string | undefined {
  if (HOST_NAME.test(domain)) return `https://${domain.toLowerCase()}`
  if (!URL.canParse(domain)) return undefined
  const url = new URL(domain)
  const isBare = domain === url.origin || domain === `${url.origin}/`
  return isBare && isSecure(url) ? url.origin : undefined
}

/** Returns whether a URL is one that tokens and codes may travel to. */
export const isSecure = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname))
