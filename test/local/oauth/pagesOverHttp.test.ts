import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { LocalPool } from '../../../src/local.ts'
import { PASSWORD } from '../callPool.ts'
import { createBrowser } from './domainBrowser.ts'
import { authorizeUrl, CALLBACK, SIGNED_OUT, startDomain } from './domainPool.ts'

const pathOf = (url: string) => url.slice(new URL(url).origin.length)

const pathTo = (pool: LocalPool, changes: Record<string, string | null> = {}, path?: string) =>
  pathOf(authorizeUrl(pool, changes, path))

describe('a page of the domain over HTTP', () => {
  test('signs in with a password: page, form, redirect to the app, session cookie', async () => {
    const { pool } = startDomain()
    const browser = createBrowser(pool)
    const start = await browser.open(pathTo(pool))
    expect([start.response.status, start.location]).toEqual([302, expect.stringMatching(/^\/login\?/)])
    const page = await browser.open(start.location)
    expect(page.text).toMatch(/<label>Username\s<input name="username"/)
    expect(page.text).toContain('Continue with Google')
    const wrong = await browser.submit(start.location, { username: 'ann', password: 'Wrong-Horse-9!' })
    expect(wrong.text).toContain('Incorrect username or password.')
    expect(wrong.text).not.toContain('Wrong-Horse-9!')
    const done = await browser.submit(start.location, { username: 'ann', password: PASSWORD })
    expect([done.response.status, done.location]).toEqual([303, expect.stringContaining(`${CALLBACK}?code=`)])
    expect(done.response.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^cognito=[\w-]{43}; Path=\/; Max-Age=3600; HttpOnly; SameSite=Lax$/),
    ])
    expect((await browser.open(pathTo(pool))).location).toContain(`${CALLBACK}?code=`)
  })

  test('signs in with a provider', async () => {
    const { pool } = startDomain()
    const browser = createBrowser(pool)
    const { location } = await browser.open(pathTo(pool, { identity_provider: 'Google' }))
    const page = await browser.open(location)
    expect(page.text).toContain('<h1>Sign in with Google</h1>')
    expect(page.text).toContain('Ann Archer, ann@example.com')
    const done = await browser.submit(location, { choice: 'cancel' })
    expect(done.location).toBe(`${CALLBACK}?error_description=User+denied&error=access_denied&state=state-1`)
  })

  test('signs out and removes the cookie', async () => {
    const { pool } = startDomain()
    const browser = createBrowser(pool)
    await browser.open(pathTo(pool, {}, '/login'))
    await browser.submit(pathTo(pool, {}, '/login'), { username: 'ann', password: PASSWORD })
    expect(browser.cookies.has('cognito')).toBe(true)
    const query = new URLSearchParams({ client_id: pool.clientId, logout_uri: SIGNED_OUT })
    const { response, location } = await browser.open(`/logout?${query}`)
    expect([response.status, location]).toEqual([302, SIGNED_OUT])
    expect(browser.cookies.has('cognito')).toBe(false)
  })

  test('a sign-in gets a new session id, and ends the one before', async () => {
    const { pool } = startDomain()
    const browser = createBrowser(pool)
    await browser.open(pathTo(pool, {}, '/login'))
    browser.cookies.set('cognito', 'planted')
    const signIn = () => browser.submit(pathTo(pool, {}, '/login'), { username: 'ann', password: PASSWORD })
    await signIn()
    const first = browser.cookies.get('cognito')
    expect(first).not.toBe('planted')
    await signIn()
    browser.cookies.set('cognito', first ?? '')
    expect((await browser.open(pathTo(pool))).location).toMatch(/^\/login/)
  })

  test.each([
    ['https', true],
    ['http', false],
  ])('over %s has cookies that need https: %s', async (scheme, isSecure) => {
    const { pool } = startDomain()
    const url = `${scheme}://localhost${pathTo(pool, {}, '/login')}`
    const cookies = (await pool.handle(new Request(url))).headers.getSetCookie()
    expect(cookies).toHaveLength(1)
    expect(cookies[0]?.endsWith('; HttpOnly; SameSite=Lax; Secure')).toBe(isSecure)
  })

  test.each(['/login', '/idp/Google'])('%s allows no script, no frame, no cache and no referrer', async (path) => {
    const { pool } = startDomain()
    const { response, text } = await createBrowser(pool).open(pathTo(pool, {}, path))
    const style = /<style>(.*)<\/style>/s.exec(text)?.[1] ?? ''
    const hash = createHash('sha256').update(style).digest('base64')
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; style-src 'sha256-${hash}'; form-action 'self' http://localhost:5173; frame-ancestors 'none'; base-uri 'none'`,
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    })
    expect(response.headers.has('access-control-allow-origin')).toBe(false)
    expect(text).not.toMatch(/<script|\son\w+=|style=/i)
  })

  test('lets a form return to an app with a scheme of its own', async () => {
    const { pool } = startDomain()
    const { response } = await createBrowser(pool).open(pathTo(pool, { redirect_uri: 'myapp://callback' }, '/login'))
    expect(response.headers.get('content-security-policy')).toContain("form-action 'self' myapp:;")
  })

  test('the error page has the same protection, and a status', async () => {
    const { pool } = startDomain()
    const { response, text } = await createBrowser(pool).open(pathTo(pool, { redirect_uri: 'https://evil.example/' }))
    expect(response.status).toBe(400)
    expect(text).toContain('redirect_mismatch')
    expect(response.headers.get('x-frame-options')).toBe('DENY')
    expect(response.headers.get('content-security-policy')).toContain("form-action 'self';")
    expect(response.headers.has('location')).toBe(false)
  })
})

describe('a value that contains markup', () => {
  const ATTACK = `"'><script>alert(1)</script>&<img src=x onerror=alert(1)>`
  const parameters = [
    'client_id',
    'redirect_uri',
    'state',
    'nonce',
    'login_hint',
    'lang',
    'scope',
    'identity_provider',
    'idp_identifier',
    'prompt',
    'response_type',
    'code_challenge',
    'code_challenge_method',
    'resource',
    'max_age',
    'logout_uri',
    'unknown',
  ]
  const PATHS = ['/oauth2/authorize', '/login', '/idp/Google', '/logout']

  test.each(parameters)('in %s is text wherever it shows up', async (name) => {
    const { pool } = startDomain()
    for (const path of PATHS) {
      const { text, location } = await createBrowser(pool).open(pathTo(pool, { [name]: ATTACK }, path))
      expect(text).not.toMatch(/<script|<img/i)
      expect(text).not.toContain(ATTACK)
      expect(location).not.toMatch(/[<>"\s]/)
      expect(location).not.toMatch(/^javascript:/)
    }
  })

  test.each(['username', 'password', 'email', 'account', 'choice', 'reason'])(
    'in the field %s is text',
    async (name) => {
      const { pool } = startDomain()
      const browser = createBrowser(pool)
      await browser.open(pathTo(pool, {}, '/login'))
      for (const [path, fields] of [
        ['/login', { username: 'ann', password: 'x' }],
        ['/idp/Google', { choice: name === 'reason' ? 'reject' : 'signIn', account: 'other', email: 'x' }],
      ] as const) {
        const { text, location } = await browser.submit(pathTo(pool, {}, path), { ...fields, [name]: ATTACK })
        expect(text).not.toMatch(/<script|<img/i)
        expect(location).not.toMatch(/[<>"\s]/)
      }
    },
  )

  test('in the path is text', async () => {
    const { pool } = startDomain()
    const { response, text } = await createBrowser(pool).open(pathTo(pool, {}, `/idp/${encodeURIComponent(ATTACK)}`))
    expect(response.status).toBe(404)
    expect(text).not.toMatch(/<script|<img/i)
  })

  test('in the name of a user with a session is text', async () => {
    const { pool } = startDomain({ users: [{ username: '<b>ann', password: PASSWORD, status: 'CONFIRMED' }] })
    const browser = createBrowser(pool)
    await browser.open(pathTo(pool, {}, '/login'))
    await browser.submit(pathTo(pool, {}, '/login'), { username: '<b>ann', password: PASSWORD })
    const { text } = await browser.open(pathTo(pool, { prompt: 'select_account' }, '/login'))
    expect(text).toContain('Continue as &lt;b&gt;ann')
  })
})

describe('a form that another site sends', () => {
  const credentials = { username: 'ann', password: PASSWORD }

  test.each([
    ['without a token', {}, {}],
    ['with another token', { _csrf: 'a'.repeat(43) }, {}],
  ])('%s signs no one in', async (_, fields, headers) => {
    const { pool } = startDomain()
    const browser = createBrowser(pool)
    await browser.open(pathTo(pool, {}, '/login'))
    const { response, location } = await browser.post(
      pathTo(pool, {}, '/login'),
      { ...credentials, ...fields },
      headers,
    )
    expect([response.status, location]).toEqual([403, ''])
    expect(browser.cookies.has('cognito')).toBe(false)
  })

  test('without the cookie signs no one in, an empty token included', async () => {
    const { pool } = startDomain()
    const { response } = await createBrowser(pool).post(pathTo(pool, {}, '/login'), { ...credentials, _csrf: '' })
    expect(response.status).toBe(403)
  })

  test.each(['cross-site', 'same-site'])('with Sec-Fetch-Site: %s signs no one in', async (site) => {
    const { pool } = startDomain()
    const browser = createBrowser(pool)
    await browser.open(pathTo(pool, {}, '/login'))
    const { response } = await browser.submit(pathTo(pool, {}, '/login'), credentials, { 'sec-fetch-site': site })
    expect(response.status).toBe(403)
  })

  test('to /oauth2/authorize or /logout is no request at all', async () => {
    const { pool } = startDomain()
    for (const path of ['/oauth2/authorize', '/logout']) {
      expect((await createBrowser(pool).submit(pathTo(pool, {}, path), credentials)).response.status).toBe(404)
    }
  })
})
