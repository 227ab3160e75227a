import { expect } from 'vitest'
import type { Page } from '../openTabs.ts'
import type { Soak } from './openSoak.ts'
import { MAX_REFRESHES, MAX_REQUESTS, runEvent, runStep } from './runEvent.ts'
import type { EventKind, SoakEvent } from './soakEvent.ts'

/** How many events happen before all tabs have time to agree. */
const GROUP = 12

/** After any of these, the service may have ended the session. */
const ENDS: readonly EventKind[] = [
  'signOut',
  'revoke',
  'signOutElsewhere',
  'changePasswordEverywhere',
  'disableBob',
  'replaceBob',
]

/** With rotation, a tab that is closed, frozen or reloaded during a refresh loses the new tokens. */
const ENDS_WITH_ROTATION: readonly EventKind[] = ['close', 'reload', 'duplicate', 'freeze', 'loseRefresh', 'offline']

/** These start a session, if they succeed. */
const STARTS: readonly EventKind[] = ['signInAnn', 'signInBob', 'reauthenticate', 'changePasswordEverywhere']

interface Pending {
  acting: Promise<void>
  page: Page | undefined
}

/** Runs events that overlap. After each group of them all tabs must agree on one of the outcomes that the events allow. */
export async function runOverlapping(soak: Soak, events: SoakEvent[]): Promise<void> {
  const ends = soak.rotation.enabled ? [...ENDS, ...ENDS_WITH_ROTATION] : ENDS
  let pending: Pending[] = []
  let group: EventKind[] = []
  let before: string | undefined = 'ann'
  /** How many sign-ins haven't ended. */
  let starting = 0
  /** Whether the last thing that users did was to sign out. */
  let isSignedOut = false
  for (const [index, event] of events.entries()) {
    await runStep(soak, events, index, async () => {
      group.push(event.kind)
      const isStart = STARTS.includes(event.kind)
      if (isStart) isSignedOut = false
      if (event.kind === 'signOut') isSignedOut = event.isAwaited && starting === 0
      if (isStart) starting++
      const acting = runEvent(soak, event).finally(() => {
        if (isStart) starting--
      })
      if (event.isAwaited) await soak.finish(acting)
      else {
        pending.push({ acting, page: soak.pages[event.tab] })
        await soak.elapse(event.pause)
      }
      if (group.length < GROUP && index < events.length - 1) return
      await quiesce(soak, pending)
      checkAgreement(soak)
      const shown = soak.nameOf(soak.use(0))
      if (soak.storage === 'browser')
        checkAllowed(shown, isSignedOut ? undefined : before, isSignedOut ? [] : group, ends)
      before = shown
      pending = []
      starting = 0
      isSignedOut = false
      // A response that is still to be lost is lost in the next group.
      group = group.filter((kind) => kind === 'loseRefresh')
    })
  }
  expect(soak.count('GetTokensFromRefreshToken')).toBeLessThanOrEqual(MAX_REFRESHES * (events.length + 3))
  expect(soak.requests.length).toBeLessThanOrEqual(MAX_REQUESTS * (events.length + 3))
}

/** Lets everything end, with the network back and all tabs open, and each tab use its tokens. */
async function quiesce(soak: Soak, pending: Pending[]): Promise<void> {
  soak.network.state = 'on'
  for (const index of soak.pages.keys()) soak.use(index)
  await soak.elapse(60_000)
  // What a closed page has begun never ends.
  const begun = pending.filter(({ page }) => !page?.tab.isClosed)
  await soak.finish(Promise.all(begun.map(({ acting }) => acting)))
  const call = { kind: 'call', isAwaited: false, pause: 0 } as const
  await soak.finish(Promise.all(soak.pages.map((_, tab) => runEvent(soak, { ...call, tab }))))
  await soak.elapse(60_000)
}

function checkAgreement(soak: Soak): void {
  const shown = soak.pages.map((page) => page && soak.nameOf(page))
  for (const [index, user] of shown.entries()) {
    const stored = soak.storedTexts(index).map((text) => soak.userIn(text))
    expect(stored, 'a tab shows what the storage has').toEqual(user ? [user] : [])
    if (soak.storage === 'browser') expect(user, 'all tabs show the same').toBe(shown[0])
  }
  expect(soak.browser.countLocks(), 'locks').toBe(0)
}

/** A session ends for a reason only, and no one signs in without having done so. */
function checkAllowed(
  shown: string | undefined,
  before: string | undefined,
  group: EventKind[],
  ends: readonly EventKind[],
): void {
  const allowed = new Set([before])
  if (group.includes('signInAnn')) allowed.add('ann')
  if (group.includes('signInBob')) allowed.add('bob')
  if (group.some((kind) => ends.includes(kind))) allowed.add(undefined)
  expect([...allowed], 'the events allow what the tabs show').toContain(shown)
}
