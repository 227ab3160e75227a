import { describe, expect } from 'vitest'
import {
  annInPages,
  listLocks,
  noLocks,
  openHome,
  openProfile,
  openSignedIn,
  seeUser,
  storedTokens,
} from '../support/e2e/openPages.ts'
import { test } from '../support/e2e/openPlayground.ts'

const HOUR = 3600

const rotations = [
  ['without rotation', undefined],
  ['with rotation and no grace period', { enabled: true, retryGracePeriodSeconds: 0 }],
  ['with rotation and a grace period of 10 seconds', { enabled: true, retryGracePeriodSeconds: 10 }],
] as const

describe.each(rotations)('%s', (_, rotation) => {
  test('three pages that need a token at the same time, or 30 seconds apart, share one refresh', async ({
    playground,
  }) => {
    const { pages, remote, count, advance } = await openSignedIn(playground, 3, { rotation })
    const [first, second, third] = pages as [typeof pages[0] & {}, typeof pages[0] & {}, typeof pages[0] & {}]
    await advance(HOUR)
    const refresh = remote.hold('GetTokensFromRefreshToken')
    const profiles = Promise.all(pages.map((page) => openProfile(page, annInPages)))
    await refresh.arrived
    await expect.poll(async () => (await listLocks(first)).pending, { timeout: 10_000 }).toHaveLength(2)
    refresh.letGo()
    await profiles
    expect(count('GetTokensFromRefreshToken')).toBe(1)
    expect(count('GetUser')).toBe(3)
    await Promise.all(pages.map((page) => openHome(page, annInPages)))

    await advance(HOUR)
    await openProfile(first, annInPages)
    await expect.poll(() => count('GetTokensFromRefreshToken')).toBe(2)
    await advance(30)
    await Promise.all([second, third].map((page) => openProfile(page, annInPages)))
    await expect.poll(() => count('GetUser')).toBe(6)
    expect(count('GetTokensFromRefreshToken')).toBe(2)
    await Promise.all(pages.map((page) => openHome(page, annInPages)))
    await seeUser(pages, annInPages)
    expect(await listLocks(first)).toEqual(noLocks)
  })
})
