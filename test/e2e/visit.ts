import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright'
import { test as base, expect, inject } from 'vitest'
import { launchOptions } from '../support/chromium.mjs'
import { sinksOf } from './sinks.ts'

/** One person's browser at the playground, watched for whatever must never happen. */
export interface Visit {
  readonly context: BrowserContext
  readonly page: Page
  readonly url: string
  /** From here on, this text may be nowhere but in the field where it is typed. */
  secret: (text: string) => string
  /** From here on, this text may be in the pool's own storage and outbox, and nowhere else. */
  poolSecret: (text: string) => string
  /** Says that this trouble is what the test is about: it must come up, and does not fail the test. */
  expectTrouble: (pattern: RegExp) => void
  /** What has gone wrong so far: policy violations, console messages, page errors, requests to strangers. */
  readonly troubles: readonly string[]
}

/** `visit` opens the playground. When the test ends, nothing may have gone wrong and no secret may have got out. */
export const test = base
  .extend<{ browser: Browser; contextOptions: BrowserContextOptions }>({
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
  })
  .extend<{ visit: Visit; page: Page }>({
    visit: async ({ browser, contextOptions }, use) => {
      const context = await browser.newContext(contextOptions)
      context.setDefaultTimeout(10_000)
      const visit = await watch(context)
      await visit.page.goto(visit.url)
      await use(visit)
      await visit.close()
    },
    page: async ({ visit }, use) => use(visit.page),
  })

async function watch(context: BrowserContext): Promise<Visit & { close: () => Promise<void> }> {
  const url = inject('playgroundUrl')
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
    if (new URL(request.url()).origin !== new URL(url).origin) troubles.push(`stranger: ${request.url()}`)
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
        const sinks = await sinksOf(page)
        for (const token of sinks.tokens) poolSecrets.add(token)
        const open = { ...sinks.open, requests: requests.join('\n'), console: troubles.join('\n') }
        leaks.push(...leaksOf({ ...open, ...sinks.private }, secrets), ...leaksOf(open, poolSecrets))
      }
      await context.close()
      expect(leaks, 'secrets that got out').toEqual([])
      expect(troubles.filter((trouble) => !expected.some((pattern) => pattern.test(trouble)))).toEqual([])
      expect(expected.filter((pattern) => !troubles.some((trouble) => pattern.test(trouble)))).toEqual([])
    },
  }
}

function keep(secrets: Set<string>, text: string): string {
  secrets.add(text)
  return text
}

const leaksOf = (sinks: Record<string, string>, secrets: ReadonlySet<string>) =>
  Object.entries(sinks).flatMap(([name, text]) =>
    [...secrets].filter((secret) => text.includes(secret)).map((secret) => `${secret} in ${name}`),
  )
