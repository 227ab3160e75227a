/** Returns a URL if it is `https:` or of the page's own origin. Other URLs are never requested. */
export function safeUrl(address: string, origin: string | undefined): string | undefined {
  const url = parse(address, 'https://one.invalid')
  const otherUrl = parse(address, 'https://other.invalid')
  if (!address || !url || !otherUrl) return undefined
  const isRelative = url.origin !== otherUrl.origin
  if (isRelative) return address
  return url.protocol === 'https:' || url.origin === origin ? url.href : undefined
}

function parse(address: string, base: string): URL | undefined {
  try {
    return new URL(address, base)
  } catch {
    return undefined
  }
}
