/** A scheme-relative path, which browsers and routers may take for a host. Backslashes count as slashes. */
const HOST_LIKE = /^[/\\]{2}/
// biome-ignore lint/suspicious/noControlCharactersInRegex: URL parsers remove some of them, and the rest is no path.
const CONTROL = /[\x00-\x1f\x7f]/

/**
 * Returns a path of this app in its normal form, or `undefined` for anything that could lead elsewhere. Checked when it is written and
 * when it is read: anything can be in a storage.
 */
export function safeReturnTo(path: unknown, pageOrigin: string): string | undefined {
  if (typeof path !== 'string' || !path.startsWith('/') || CONTROL.test(path)) return undefined
  if (HOST_LIKE.test(path) || !URL.canParse(path, pageOrigin)) return undefined
  const { origin, pathname, search, hash } = new URL(path, pageOrigin)
  if (origin !== pageOrigin || isHostLike(path) || isHostLike(pathname)) return undefined
  return `${pathname}${search}${hash}`
}

/** Returns whether a path is scheme-relative, has a backslash or a control character, however often it was encoded. */
function isHostLike(path: string): boolean {
  let decoded = path.split(/[?#]/)[0] ?? ''
  for (let previous = ''; previous !== decoded; ) {
    if (HOST_LIKE.test(decoded) || decoded.includes('\\') || CONTROL.test(decoded)) return true
    previous = decoded
    decoded = decode(decoded)
  }
  return false
}

/** Decodes what can be decoded. */
const decode = (text: string): string =>
  text.replace(/%[0-7][0-9a-f]/gi, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)))
