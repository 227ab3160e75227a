import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright'
import { test as base, expect, inject } from 'vitest'
import { launchOptions } from '../chromium.mjs'
import { findLeaks, readPageContents, unexpectedTroubles, unmetExpectations } from './pageContents.ts'

/** A browser with the playground, and guards for its page. */
export interface Playground {
  readonly context: BrowserContext
  readonly page: Page
  readonly url: string
  /** From now on, this text may only be in the field where it is typed. */
  secret: (text: string) => string
  /** From now on, this text may only be in the pool's own storage and outbox. */
  poolSecret: (text: string) => string
  /** Expects a problem: the test fails without it, not because of it. */
  expectTrouble: (pattern: RegExp) => void
  /** The problems so far: policy violations, console messages, page errors, requests to other origins. */
  readonly troubles: readonly string[]
}

/**
 * The test function of the end-to-end tests. The fixture `playground` opens the playground in its own browser context. A test fails if it
 * leaves a secret where none may be, or has a problem that it did not expect.
 *
 * A file whose tests connect another pool first uses the `test` of `remotePool.ts`: loading the playground twice takes time.
 */
export const test = base
  .extend<{ browser: Browser; contextOptions: BrowserContextOptions; loadsFirst: boolean; playgroundUrl: string }>({
    browser: [
      // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern what a fixture needs.
      async ({}, use) => {
        const browser = await chromium.launch(launchOptions())
        await use(browser)
        await browser.close()
      },
      { scope: 'worker' },
    ],
    contextOptions: {},
    loadsFirst: true,
    // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern what a fixture needs.
    playgroundUrl: async ({}, use) => use(inject('playgroundUrl')),
  })
  .extend<{ playground: Playground; page: Page }>({
    playground: async ({ browser, contextOptions, loadsFirst, playgroundUrl }, use) => {
      const context = await browser.newContext(contextOptions)
      context.setDefaultTimeout(10_000)
      const playground = await openPlayground(context, playgroundUrl)
      if (loadsFirst) await playground.page.goto(playground.url)
      await use(playground)
      await playground.close()
    },
    page: async ({ playground }, use) => use(playground.page),
  })

async function openPlayground(
  context: BrowserContext,
  url: string,
): Promise<Playground & { close: () => Promise<void> }> {
  const troubles: string[] = []
  const expected: RegExp[] = []
  const secrets = new Set<string>()
  const poolSecrets = new Set<string>()
  const requests: string[] = []

  await context.exposeBinding('reportViolation', (_source, text: string) => void troubles.push(`policy: ${text}`))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      Reflect.get(globalThis, 'reportViolation')(`${effectiveDirective} ${blockedURI}`),
    )
  })
  context.on('console', (message) => troubles.push(`console ${message.type()}: ${message.text()}`))
  context.on('weberror', (error) => troubles.push(`page error: ${error.error().stack}`))
  context.on('request', (request) => {
    requests.push(request.url())
    if (new URL(request.url()).origin !== new URL(url).origin) troubles.push(`foreign request: ${request.url()}`)
  })

  return {
    context,
    page: await context.newPage(),
    url,
    troubles,
    expectTrouble: (pattern) => expected.push(pattern),
    secret: (text) => keep(secrets, text),
    poolSecret: (text) => keep(poolSecrets, text),
    async close() {
      const leaks: string[] = []
      for (const page of context.pages()) {
        const contents = await readPageContents(page)
        for (const token of contents.tokens) poolSecrets.add(token)
        const open = { ...contents.open, requests: requests.join('\n'), console: troubles.join('\n') }
        leaks.push(...findLeaks({ ...open, ...contents.private }, secrets), ...findLeaks(open, poolSecrets))
      }
      await context.close()
      expect(leaks, 'leaked secrets').toEqual([])
      expect(unexpectedTroubles(troubles, expected), 'troubles').toEqual([])
      expect(unmetExpectations(troubles, expected), 'expected troubles that did not occur').toEqual([])
    },
  }
}

function keep(secrets: Set<string>, text: string): string {
  secrets.add(text)
  return text
}
