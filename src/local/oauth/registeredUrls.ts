import { isLoopbackHost } from '../server/origin.ts'

/** Schemes of URLs that a browser would run or read locally instead of opening an app. */
const UNSAFE_SCHEMES = ['javascript:', 'data:', 'vbscript:', 'blob:', 'file:', 'about:', 'view-source:']

/**
 * Checks the option `callbackUrls` or `logoutUrls`: absolute URLs without a fragment, with https, http on a loopback address, or an app's
 * own scheme (docs/protocol.md §9.1).
 *
 * @throws {TypeError}
 */
export function checkRegisteredUrls(option: 'callbackUrls' | 'logoutUrls', urls: unknown): void {
  if (!Array.isArray(urls)) throw new TypeError(`${option} must be a list.`)
  for (const url of urls) {
    if (isRegistrable(url)) continue
    throw new TypeError(
      `${option} must contain absolute URLs without a fragment, with https, http on a loopback address, or a scheme of your own, not ${JSON.stringify(url)}.`,
    )
  }
}

/** Returns whether an app client may name a URL as one to return to. */
export function isRegistrable(url: unknown): boolean {
  if (typeof url !== 'string' || !URL.canParse(url) || /[\s#]/.test(url)) return false
  const { protocol, host } = new URL(url)
  if (protocol === 'http:') return isLoopbackHost(host)
  return !UNSAFE_SCHEMES.includes(protocol)
}
