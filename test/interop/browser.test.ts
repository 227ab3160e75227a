import axe from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright'
import type { SeedUser } from 'poolgate/local'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operationTable } from '../../src/wire/operationTable.ts'
import { launchOptions } from '../support/chromium.mjs'
import { addVirtualAuthenticator } from '../support/e2e/virtualAuthenticator.ts'
import { servePool, servePoolByCli } from '../support/servePool.ts'
import { ann, seedAnn } from '../support/users.ts'
import { type Site, serveSite } from './serveSite.ts'

let pool: Awaited<ReturnType<typeof servePoolByCli>>
let site: Site
let browser: Browser
let page: Page
const preflights: string[] = []

beforeAll(async () => {
  pool = await servePoolByCli()
  site = await serveSite('test/interop/page')
  browser = await chromium.launch(launchOptions())
  page = await browser.newPage()
  const protocol = await page.context().newCDPSession(page)
  await protocol.send('Network.enable')
  protocol.on('Network.requestWillBeSent', ({ request }) => {
    if (request.method === 'OPTIONS') preflights.push(request.url)
  })
  await page.goto(site.home)
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await site?.close()
  await pool?.stop()
})

describe('a client in Chromium, on a page of another origin, works with the local pool over HTTP', () => {
  test.each([
    ['aws-amplify', 'walkAmplify', 'NotAuthorizedException'],
    ['amazon-cognito-identity-js', 'walkIdentityJs', 'NotAuthorizedException'],
    ['Poolgate', 'walkPoolgate', 'wrongCredentials'],
  ] as const)('%s', async (name, walk, wrongPassword) => {
    const { stop, errors, pid, ...address } = pool
    const account = { email: `${name}@example.com`, password: 'Correct-Horse-9!' }
    const result = await page.evaluate(([name, address, account]) => window.walks[name](address, account), [
      walk,
      address,
      account,
    ] as const)
    expect(result).toEqual({ wrongPassword, email: account.email, isRefreshed: true })
  })

  test('in every operation that a browser may call, passkeys included', async () => {
    const { endpoint, region, userPoolId, clientId, close } = await servePool({
      usernameAttributes: ['email'],
      mfaConfiguration: 'OPTIONAL',
      deviceConfiguration: {},
      sessionTracking: true,
      allowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'],
      webAuthn: () => import('@simplewebauthn/server'),
    })
    const account = { email: 'bea@example.com', password: 'Correct-Horse-9!' }
    const local = await browser.newPage()
    await addVirtualAuthenticator(local)
    await local.goto(site.home.replace('127.0.0.1', 'localhost'))
    const operations = await local.evaluate(([address, account]) => window.walks.walkOperations(address, account), [
      { endpoint, region, userPoolId, clientId },
      account,
    ] as const)
    await close()
    expect(operations.toSorted()).toEqual(Object.keys(operationTable).toSorted())
  })

  test("aws-amplify by redirect, through the pool's domain", async () => {
    const { home } = site
    const { endpoint, userPoolId, clientId, close } = await servePool({
      callbackUrls: [home],
      logoutUrls: [home],
      identityProviders: [
        { ProviderName: 'Google', ProviderType: 'Google', AttributeMapping: { email: 'email', name: 'name' } },
      ],
    })
    const domain = 'local.auth.us-east-1.amazoncognito.com'
    const address = { endpoint, userPoolId, clientId, domain }
    const context = await browser.newContext()
    await serveDomain(context, domain, endpoint)
    const app = await context.newPage()
    await app.goto(home)
    await app.evaluate((address) => window.walks.startAmplifyRedirect(address), address)
    await app.getByRole('button', { name: 'Continue' }).click()
    await app.waitForURL(/[?&]code=/)
    const result = await app.evaluate((address) => window.walks.finishAmplifyRedirect(address), address)
    expect(result).toEqual({ state: 'from the test', email: 'ann@example.com', isRefreshed: true })

    const signedOut = app.waitForRequest((request) => request.url().startsWith(`https://${domain}/logout?`))
    await app.evaluate(() => window.walks.endAmplifyRedirect())
    await signedOut
    await app.waitForURL(home)
    await context.close()
    await close()
  })

  test("oidc-client-ts with react-oidc-context, through the pool's own login page", async () => {
    const { home } = site
    const { endpoint, userPoolId, clientId, region, close } = await servePool({
      issuer: 'local',
      callbackUrls: [home],
      logoutUrls: [home],
      users: [seedAnn('CONFIRMED', {}, { username: ann.username })],
    })
    const address = { endpoint, userPoolId, clientId, region }
    const context = await browser.newContext()
    const app = await context.newPage()
    await app.goto(home)
    await app.evaluate((address) => window.walks.startOidc(address), address)
    await app.getByLabel('Username').fill(ann.username)
    await app.getByLabel('Password').fill(ann.password)
    await app.getByRole('button', { name: 'Sign in' }).click()
    await app.waitForURL(/[?&]code=/)
    const result = await app.evaluate((address) => window.walks.finishOidc(address), address)
    expect(result).toEqual({ email: ann.email, isRefreshed: true })

    await app.goto(home)
    const signedOut = app.waitForRequest((request) => request.url().startsWith(`${endpoint}/logout?`))
    const returned = app.waitForEvent('framenavigated')
    await app.evaluate((address) => window.walks.endOidc(address), address)
    await signedOut
    await returned
    expect(app.url()).toBe(home)
    await app.waitForLoadState()
    await app.evaluate((address) => window.walks.startOidc(address), address)
    await app.getByLabel('Password').waitFor()
    await context.close()
    await close()
  })

  test('after a preflight request of the browser', () => {
    expect(preflights.length).toBeGreaterThan(0)
    expect(preflights.every((url) => url.startsWith(pool.endpoint))).toBe(true)
  })
})

test.each(['light', 'dark'] as const)(
  "the pages of a pool's domain are accessible on 320 pixels in a %s scheme, and their forms return to the app",
  async (colorScheme) => {
    const { home } = site
    const mfa: SeedUser['mfa'] = { enabled: ['SOFTWARE_TOKEN_MFA'], totpSecret: ann.totpSecret }
    const { endpoint, clientId, close } = await servePool({
      callbackUrls: [home],
      mfaConfiguration: 'OPTIONAL',
      users: [seedAnn('CONFIRMED', {}, { username: ann.username, mfa })],
      identityProviders: [{ ProviderName: 'Google', ProviderType: 'Google', AttributeMapping: { email: 'email' } }],
    })
    const visitor = await browser.newPage({ colorScheme, viewport: { width: 320, height: 640 } })
    const query = new URLSearchParams({ response_type: 'code', client_id: clientId, redirect_uri: home })
    await visitor.goto(`${endpoint}/oauth2/authorize?${query}other`)
    expect(await findingsOf(visitor)).toEqual([])
    await visitor.goto(`${endpoint}/oauth2/authorize?${query}`)
    const submit = async (username: string, password: string) => {
      await visitor.getByLabel('Username').fill(username)
      await visitor.getByLabel('Password').fill(password)
      await visitor.getByRole('button', { name: 'Sign in' }).click()
    }
    await submit(ann.username, ann.password)
    await visitor.getByText('Enter the code from your authenticator app.').waitFor()
    expect(await findingsOf(visitor)).toEqual([])
    await visitor.goBack()
    await submit('nobody', 'Wrong-Horse-9!')
    await visitor.getByText('Incorrect username or password.').waitFor()
    expect(await findingsOf(visitor)).toEqual([])
    await visitor.getByRole('link', { name: 'Continue with Google' }).click()
    await visitor.getByLabel('Ben Baker').check()
    expect(await findingsOf(visitor)).toEqual([])
    await visitor.getByRole('button', { name: 'Continue' }).click()
    await visitor.waitForURL(/[?&]code=/)
    await visitor.close()
    await close()
  },
)

/** Returns what axe finds in a page, and whether the page is wider than the window. */
async function findingsOf(visitor: Page): Promise<string[]> {
  await visitor.evaluate(axe.source)
  return visitor.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run()
    const isTooWide = document.documentElement.scrollWidth > window.innerWidth
    return [...violations.map(({ id }) => id), ...(isTooWide ? ['too wide'] : [])]
  })
}

/** Forwards a host name with https to a pool over HTTP, because Amplify can't open a domain without https. */
async function serveDomain(context: BrowserContext, domain: string, endpoint: string): Promise<void> {
  const cookies = new Map<string, string>()
  await context.route(`https://${domain}/**`, async (route) => {
    const request = route.request()
    const { pathname, search } = new URL(request.url())
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const { 'content-type': contentType } = request.headers()
    const response = await fetch(`${endpoint}${pathname}${search}`, {
      method: request.method(),
      headers: { cookie, ...(contentType && { 'content-type': contentType }) },
      body: request.postData(),
      redirect: 'manual',
    })
    for (const header of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(header) ?? []
      cookies.set(name, value)
    }
    const body = Buffer.from(await response.arrayBuffer())
    await route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body })
  })
}
