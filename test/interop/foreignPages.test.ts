import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Browser, chromium, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SIGNED } from '../local/callPool.ts'
import { callOperation } from '../support/callOperation.ts'
import { launchOptions } from '../support/chromium.mjs'
import { type ServedPool, servePool } from '../support/servePool.ts'

/** A host name of another machine that leads to this one, as after DNS rebinding. */
const EVIL = 'evil.example'

let pool: ServedPool
let site: Server
let sitePort: number
let browser: Browser

beforeAll(async () => {
  pool = await servePool()
  const { clientId: ClientId } = pool
  const UserAttributes = [{ Name: 'email', Value: 'ann@example.com' }]
  await callOperation(pool.pool, 'SignUp', { ClientId, Username: 'ann', Password: 'Correct-Horse-9!', UserAttributes })
  site = createServer((_, response) =>
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>Page</title>'),
  )
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  sitePort = (site.address() as AddressInfo).port
  const options = launchOptions()
  browser = await chromium.launch({
    ...options,
    args: [...options.args, `--host-resolver-rules=MAP ${EVIL} 127.0.0.1`],
  })
})

afterAll(async () => {
  await browser?.close()
  site?.close()
  await pool?.close()
})

async function openPage(url: string): Promise<Page> {
  const page = await browser.newPage()
  await page.goto(url)
  return page
}

/** Tries everything from a page. Each result is a status, or `blocked` where the browser gives the page nothing. */
function attempt(page: Pick<Page, 'evaluate'>, endpoint: string) {
  const { userPoolId, clientId } = pool
  return page.evaluate(
    async ([endpoint, userPoolId, clientId, authorization]) => {
      const statusOf = (url: string, init?: RequestInit) =>
        fetch(url, init).then(
          ({ status }) => status,
          () => 'blocked',
        )
      const call = (operation: string, input: object, headers = {}) =>
        statusOf(endpoint, {
          method: 'POST',
          headers: {
            'content-type': 'application/x-amz-json-1.1',
            'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
            ...headers,
          },
          body: JSON.stringify(input),
        })
      return {
        outbox: await statusOf(`${endpoint}/outbox`),
        signed: await call('AdminDeleteUser', { UserPoolId: userPoolId, Username: 'ben' }, { authorization }),
        unsigned: await call('ForgotPassword', { ClientId: clientId, Username: 'nobody' }),
      }
    },
    [endpoint, userPoolId, clientId, SIGNED.authorization] as const,
  )
}

describe('in Chromium', () => {
  test('a page of this machine reads the outbox and administers the pool', async () => {
    await callOperation(pool.pool, 'SignUp', { ClientId: pool.clientId, Username: 'ben', Password: 'Correct-Horse-9!' })
    const page = await openPage(`http://localhost:${sitePort}/`)
    expect(await attempt(page, pool.endpoint)).toEqual({ outbox: 200, signed: 200, unsigned: 200 })
  })

  test('a page of another machine can only call what needs no signature', async () => {
    const page = await openPage(`http://${EVIL}:${sitePort}/`)
    expect(await attempt(page, pool.endpoint)).toEqual({ outbox: 'blocked', signed: 'blocked', unsigned: 200 })
  })

  test('a page without an origin, in a sandboxed frame, can only call what needs no signature', async () => {
    const page = await openPage(`http://localhost:${sitePort}/`)
    await page.setContent(`<iframe sandbox="allow-scripts" src="http://localhost:${sitePort}/"></iframe>`)
    const frame = page.frames()[1]!
    await frame.waitForLoadState()
    expect(await attempt(frame, pool.endpoint)).toEqual({ outbox: 'blocked', signed: 'blocked', unsigned: 200 })
  })

  test('a page whose host name was rebound to the pool gets nothing', async () => {
    const endpoint = pool.endpoint.replace('127.0.0.1', EVIL)
    const page = await openPage(`${endpoint}/`)
    expect(await page.textContent('body')).toContain('loopback name')
    expect(await attempt(page, endpoint)).toEqual({ outbox: 403, signed: 403, unsigned: 403 })
  })
})
