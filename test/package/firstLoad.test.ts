import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { buildPage, weigh } from '../../bench/pages.mjs'

/** Bytes after gzip, with React, TanStack Query and react-hook-form. Raise a limit only for what a sign-in form needs at once. */
const LIMITS = { js: 127_500, css: 5_880 }

const folder = mkdtempSync(join(tmpdir(), 'poolgate-first-load-'))
beforeAll(async () => {
  // Otherwise the page has React's development build.
  vi.stubEnv('NODE_ENV', 'production')
  await buildPage('poolgate', folder)
  vi.unstubAllEnvs()
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

test.each(['js', 'css'] as const)('the first load of a host app has no more %s than its limit', (kind) => {
  expect(weigh('poolgate', folder)[kind]).toBeLessThanOrEqual(LIMITS[kind])
})
