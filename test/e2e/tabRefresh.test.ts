import { expect } from 'vitest'
import { button, field, see, seeText } from '../support/e2e/actions.ts'
import {
  annInPages,
  expectNothingOf,
  follow,
  listLocks,
  noLocks,
  openSignedIn,
  readProfiles,
  seeSignIn,
  storedRecord,
  tracesOf,
} from '../support/e2e/openPages.ts'
import { test } from '../support/e2e/remotePool.ts'
import { createPassword } from '../support/users.ts'

const HOUR = 3600

/** After how many milliseconds the tokens that a reauthentication replaced are revoked, so that other pages can adopt the new ones. */
const REVOCATION_DELAY = 10_000

/** For conditions of several pages, on a busy machine. */
const patient = { timeout: 10_000 }

const rotations = [
  ['without rotation', undefined],
  ['with rotation and no grace period', { enabled: true, retryGracePeriodSeconds: 0 }],
] as const

test.for(rotations)(
  '%s, three pages share each refresh, a reauthentication, and a password change that ends all other sessions',
  async ([, rotation], { playground }) => {
    // The pool doesn't track sessions: the password change ends all of them, then signs in again.
    playground.expectTrouble(/status of 400/)
    const { pages, remote, count, advance } = await openSignedIn(playground, 3, { rotation })
    const [first, ...others] = pages
    await advance(HOUR)
    const refresh = remote.hold('GetTokensFromRefreshToken')
    const visits = readProfiles(pages, annInPages)
    await refresh.arrived
    await expect.poll(async () => (await listLocks(first)).pending, patient).toHaveLength(2)
    refresh.letGo()
    await visits
    expect([count('GetUser'), count('GetTokensFromRefreshToken')], 'at the same time').toEqual([3, 1])

    await advance(HOUR)
    await readProfiles([first], annInPages)
    await advance(30)
    await readProfiles(others, annInPages)
    expect([count('GetUser'), count('GetTokensFromRefreshToken')], '30 seconds apart').toEqual([6, 2])
    expect(await listLocks(first)).toEqual(noLocks)

    await button(first, 'Password').click()
    await see(first, "Confirm it's you")
    await field(first, 'Password').fill(annInPages.password)
    await button(first, 'Continue').click()
    await see(first, 'Change password')
    await playground.context.clock.fastForward(REVOCATION_DELAY)
    await expect.poll(() => count('RevokeToken'), patient).toBe(1)
    await advance(60)
    await readProfiles(pages, annInPages)

    await button(first, 'Password').click()
    await field(first, 'Current password').fill(annInPages.password)
    await field(first, 'New password').fill(playground.secret(createPassword()))
    await field(first, 'Sign out of all other devices').check()
    await button(first, 'Change password').click()
    await seeText(first, 'Password updated. Other devices have been signed out.')
    await advance(60)
    await readProfiles(pages, annInPages)
    const before = count('GetTokensFromRefreshToken')
    await advance(HOUR)
    await readProfiles(pages, annInPages)
    expect(count('GetTokensFromRefreshToken')).toBe(before + 1)
  },
)

test.for(rotations)(
  '%s, a refresh whose response arrives after a sign-out in another page writes no tokens back, and revokes them',
  async ([, rotation], { playground }) => {
    const { pages, remote, advance } = await openSignedIn(playground, 2, { rotation })
    const [first, second] = pages
    const traces = await tracesOf(first, annInPages)
    await advance(HOUR)
    const refresh = remote.holdResponse('GetTokensFromRefreshToken')
    await follow(second!, 'Your account')
    await refresh.arrived
    await button(first, 'Sign out').click()
    await seeSignIn(pages)
    await seeText(second!, 'You signed out in another tab or window.')
    refresh.letGo()
    const revoked = () => remote.inputs('RevokeToken').map(({ Token }) => Token)
    await expect.poll(revoked, patient).toHaveLength(2)
    expect(new Set(revoked()).size).toBe(rotation ? 2 : 1)
    expect(await storedRecord(first)).toBeNull()
    await expectNothingOf(pages, [...traces, ...revoked().map(String)])
    expect(await listLocks(first)).toEqual(noLocks)
  },
)
