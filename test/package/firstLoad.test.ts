import { beforeAll, describe, expect, test, vi } from 'vitest'
import { type ImportName, type Sizes, sizesOf } from '../../bench/sizes.mjs'

/**
 * Bytes after gzip. All but `client` have React, TanStack Query and react-hook-form, which are 88 kB. Raise a budget only for what a page
 * needs at once.
 */
const BUDGETS: Record<ImportName, Pick<Sizes, 'js' | 'css'>> = {
  poolgate: { js: 118_000, css: 5_000 },
  deviceList: { js: 135_200, css: 5_950 },
  hooks: { js: 91_500, css: 0 },
  client: { js: 14_400, css: 0 },
}
const names = Object.keys(BUDGETS) as ImportName[]

const sizes = new Map<ImportName, Sizes>()
const sizesFor = (name: ImportName) => sizes.get(name)!

beforeAll(async () => {
  // Otherwise a page has React's development build.
  vi.stubEnv('NODE_ENV', 'production')
  for (const name of names) sizes.set(name, await sizesOf(name))
  vi.unstubAllEnvs()
}, 60_000)

describe.each(names)('the first load of the page %s', (name) => {
  test.each(['js', 'css'] as const)('has no more %s than its budget', (kind) => {
    expect(sizesFor(name)[kind]).toBeLessThanOrEqual(BUDGETS[name][kind])
  })

  test('has no local pool, AWS SDK, data of phone numbers or language other than English', () => {
    const { modules } = sizesFor(name)
    expect(modules).toContain('src/errors.ts')
    expect(
      modules.filter((module) => /^src\/local|^@aws-sdk|^libphonenumber|^src\/messages\/locales/.test(module)),
    ).toEqual([])
  })
})

test('the page of AuthScreen loads one script', () => {
  expect(sizesFor('poolgate').scripts).toBe(1)
})

test('hooks load no component', () => {
  expect(sizesFor('hooks').modules.filter((module) => module.startsWith('src/components/'))).toEqual([])
})

test('poolgate/client loads no component and no React', () => {
  const { modules } = sizesFor('client')
  expect(modules.filter((module) => /^src\/(components|hooks)\/|react/.test(module))).toEqual([])
})
