/** Returns the value of a request's cookie. */
export function readCookie(headers: Headers, name: string): string | undefined {
  for (const pair of headers.get('cookie')?.split(/; */) ?? []) {
    const [key, value] = pair.split('=', 2)
    if (key?.trim() === name && value) return value
  }
  return undefined
}

/**
 * Returns the Set-Cookie header of a cookie that scripts can't read, and that no form of another site sends.
 *
 * @param value `null` removes the cookie.
 * @param validity Milliseconds.
 */
export function serializeCookie(name: string, value: string | null, validity: number, isSecure: boolean): string {
  const maxAge = value === null ? 0 : validity / 1000
  return `${name}=${value ?? ''}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`
}
