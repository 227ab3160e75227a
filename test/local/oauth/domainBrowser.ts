import type { LocalPool } from '../../../src/local.ts'

const ORIGIN = 'http://localhost:9229'

/** Opens pages as a browser does: with cookies, and without following redirects. */
export function createBrowser(pool: Pick<LocalPool, 'handle'>) {
  const cookies = new Map<string, string>()
  async function send(path: string, init: RequestInit = {}) {
    const headers = new Headers(init.headers)
    if (cookies.size) headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const response = await pool.handle(new Request(new URL(path, ORIGIN), { ...init, headers }))
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (value) cookies.set(name, value)
      else cookies.delete(name)
    }
    return { response, text: await response.text(), location: response.headers.get('location') ?? '' }
  }
  const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    send(path, { method: 'POST', body: new URLSearchParams(fields), headers })
  /** Submits a form of the domain. */
  const submit = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    post(path, { _csrf: cookies.get('XSRF-TOKEN') ?? '', ...fields }, headers)
  return { cookies, open: (path: string) => send(path), post, submit }
}
