/** Matches a name or address of this machine, with an optional port: `localhost`, `app.localhost`, `127.0.0.1`, `[::1]`. */
const LOOPBACK_HOST =
  /^(?:(?:[\w-]+\.)*localhost\.?|127(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}\.?|\[::1\])(?::\d{0,5})?$/i

/** Returns whether a host, as in the Host header, is a loopback name or address. */
export const isLoopbackHost = (host: string): boolean => LOOPBACK_HOST.test(host)

/**
 * Returns whether a request comes from a web page of another machine, or from a page without an origin. Pages of this machine, on any
 * port, and tools, which send no Origin, are its own.
 */
export function isForeign(headers: Headers): boolean {
  const origin = headers.get('origin')
  if (origin !== null) return !isLoopbackOrigin(origin)
  // A browser sends no Origin when a page embeds a URL, as in `<img src>`. It does say where the page is from.
  const isEmbedded = headers.get('sec-fetch-mode') === 'no-cors'
  return isEmbedded && headers.get('sec-fetch-site') !== 'same-origin'
}

const isLoopbackOrigin = (origin: string): boolean =>
  /^https?:\/\//i.test(origin) && isLoopbackHost(origin.slice(origin.indexOf('//') + 2))

/** Refuses a request with a reason for developers. Has no CORS headers, so that a page of another origin can't read it. */
export const refuse = (reason: string): Response =>
  new Response(`${reason}\n`, {
    status: 403,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' },
  })
