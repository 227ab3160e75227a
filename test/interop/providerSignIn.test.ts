import { type Browser, chromium, type Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchOptions } from '../support/chromium.mjs'
import { type ServedPool, servePool } from '../support/servePool.ts'
import { ann, seedAnn } from '../support/users.ts'
import { type Site, serveSite } from './serveSite.ts'

/** The app is on `localhost` and the pool on 127.0.0.1: another origin, and another site. */

const AttributeMapping = { email: 'email' }

let site: Site
let home: string
let pool: ServedPool
let browser: Browser
let page: Page

beforeAll(async () => {
  site = await serveSite('test/interop/app')
  home = site.home.replace('127.0.0.1', 'localhost')
  pool = await servePool({
    callbackUrls: [`${home}callback`],
    logoutUrls: [home],
    mfaConfiguration: 'OPTIONAL',
    users: [seedAnn('CONFIRMED', {}, { username: ann.username, mfa: { enabled: ['EMAIL_OTP'] } })],
    identityProviders: [
      { ProviderName: 'Google', ProviderType: 'Google', AttributeMapping },
      { ProviderName: 'Acme', ProviderType: 'SAML', AttributeMapping, IdpIdentifiers: ['acme.example'] },
    ],
  })
  browser = await chromium.launch(launchOptions())
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await pool?.close()
  await site?.close()
})

const failures: string[] = []
beforeEach(async () => {
  const context = await browser.newContext()
  context.setDefaultTimeout(10_000)
  const { endpoint, userPoolId, clientId, region } = pool
  await context.addInitScript(
    (address) => {
      window.poolAddress = address
    },
    { endpoint, userPoolId, clientId, region },
  )
  context.on('weberror', (error) => failures.push(error.error().message))
  page = await context.newPage()
  await page.goto(home)
})
afterEach(async () => {
  await page.context().close()
  expect(failures).toEqual([])
})

const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
const see = (heading: string) => page.getByRole('heading', { name: heading, exact: true }).waitFor()

/** Waits for a page of the pool's domain. */
async function seeAtDomain(heading: string): Promise<void> {
  await page.waitForURL(({ origin }) => origin === pool.endpoint)
  await see(heading)
}

test('signs in with Google, survives a reload, signs out at the domain too, and cancels without an error', async () => {
  await press('Continue with Google')
  await seeAtDomain('Sign in with Google')
  await press('Continue')
  await see('Signed in as ann@example.com')
  expect(page.url()).toBe(home)
  await page.reload()
  await see('Signed in as ann@example.com')

  const signedOut = page.waitForRequest((request) => request.url().startsWith(`${pool.endpoint}/logout?`))
  await press('Sign out')
  await signedOut
  await see('Sign in')
  expect(page.url()).toBe(home)

  await press('Continue with Google Last used')
  await seeAtDomain('Sign in with Google')
  await press('Cancel')
  await see('Sign in')
  expect(page.url()).toBe(home)
  expect(await page.getByRole('alert').filter({ hasText: /./ }).count()).toBe(0)
  await page.getByLabel('Username').fill('ann')
})

test('a reload while the code is exchanged shows the form with a message, sends the code once, and the next sign-in works', async () => {
  let exchanges = 0
  await page.route(`${pool.endpoint}/oauth2/token`, () => {
    exchanges++
  })
  await press('Continue with Google')
  await seeAtDomain('Sign in with Google')
  await press('Continue')
  await page.getByText('Signing you in…').waitFor()
  await expect.poll(() => exchanges).toBe(1)
  await page.reload()
  await page.getByText('Your sign-in timed out. Start again.').waitFor()
  expect(page.url()).toBe(home)
  expect(exchanges).toBe(1)

  await page.unroute(`${pool.endpoint}/oauth2/token`)
  await press('Continue with Google')
  await see('Signed in as ann@example.com')
})

test("signs in with a company email, at the provider that the email's domain belongs to", async () => {
  await press('Continue with work email')
  await page.getByLabel('Work email').fill('zoe@acme.example')
  await page.keyboard.press('Enter')
  await seeAtDomain('Sign in with Acme')
  await press('Continue')
  await see('Signed in as zoe@acme.example')
  expect(page.url()).toBe(home)
})

test("signs in with a password and an MFA code on the domain's own login page", async () => {
  await press('Continue with a password')
  await seeAtDomain('Sign in')
  await page.getByLabel('Username').fill(ann.username)
  await page.getByLabel('Password').fill(ann.password)
  await press('Sign in')
  await page.getByLabel('Code').waitFor()
  await page.getByLabel('Code').fill(pool.pool.outbox.take(ann.email).code)
  await press('Continue')
  await see('Signed in as ann@example.com')
  expect(page.url()).toBe(home)
})
