import { execSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { see, signIn } from '../support/e2e/actions.ts'
import { test as base } from '../support/e2e/openPlayground.ts'
import { serveFolder } from '../support/e2e/serveFolder.ts'

/** Opens the hosted copy instead, at a path of a web server that only has its files and sends no policy. */
const test = base.extend<{ playgroundUrl: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern what a fixture needs.
  playgroundUrl: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'poolgate-site-'))
    execSync(`npx vite build playground --mode site --logLevel error --outDir "${folder}"`, {
      env: { ...process.env, NODE_ENV: 'production' },
    })
    const server = createServer(serveFolder(folder, '/some/path/'))
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
    await use(`http://localhost:${(server.address() as AddressInfo).port}/some/path/`)
    server.closeAllConnections()
    server.close()
    rmSync(folder, { recursive: true })
  },
})

test('the hosted copy signs in under any path with a policy in its page, and a reload keeps the account open', async ({
  playground,
  page,
}) => {
  const policy = page.locator('meta[http-equiv=Content-Security-Policy]')
  const directives = (await policy.getAttribute('content'))?.split('; ')
  expect(directives).toContain("script-src 'self'")
  expect(directives).toContain("style-src 'self'")
  expect(directives).toContain("require-trusted-types-for 'script'")
  await page.setViewportSize({ width: 320, height: 640 })
  await page.getByRole('link', { name: 'Try it' }).click()
  expect(await page.locator('#scenario').boundingBox()).toMatchObject({ y: expect.toSatisfy((y: number) => y < 640) })
  await signIn(page)
  await page.getByRole('link', { name: 'Your account' }).click()
  expect(page.url()).toBe(`${playground.url}#/account/profile`)
  await page.reload()
  await see(page, 'Profile')
  await page.goBack()
  await page.getByText('Hello Demo').waitFor()
})
