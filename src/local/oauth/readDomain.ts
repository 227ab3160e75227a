import { isLoopbackHost } from '../server/origin.ts'

const HOST_NAME = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i

/** Returns the origin of the option `domain`. @throws {TypeError} for anything but a host name or the origin of a loopback address. */
export function readDomain(domain: unknown): string {
  if (typeof domain === 'string') {
    if (HOST_NAME.test(domain)) return `https://${domain.toLowerCase()}`
    if (URL.canParse(domain)) {
      const { origin, host, protocol } = new URL(domain)
      if (origin === domain && (protocol === 'https:' || isLoopbackHost(host))) return origin
    }
  }
  throw new TypeError(
    'domain must be a host name, such as auth.example.com, or the origin of a loopback address, such as http://localhost:9229.',
  )
}
