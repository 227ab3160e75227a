import fc from 'fast-check'
import { decodeJwt } from 'jose'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { AuthError } from '../../../../src/errors.ts'
import type { Page } from '../openTabs.ts'
import { act } from './act.ts'
import { openSoak, type Rotation, type Soak } from './openSoak.ts'
import { anyEvent, anyEventInOrder, type SoakEvent } from './soakEvent.ts'
import { initialModel, nextModel, type SoakModel, type SoakSettings, shownIn } from './soakModel.ts'

/** `npm run soak` sets the number of events. */
const { SOAK_EVENTS, SOAK_RUNS, SOAK_SEED } = process.env
const isLong = SOAK_EVENTS !== undefined
const EVENTS = Number(SOAK_EVENTS ?? 12)
const RUNS = Number(SOAK_RUNS ?? (isLong ? 1 : 12))
const SEED = Number(SOAK_SEED ?? Date.now() % 2 ** 31)
/** Fewer events are shrunk to the smallest list that fails. */
const MAX_SHRUNK = 50

/** Requests that one event may cause, retries of three attempts each included. */
const MAX_REFRESHES = 6
const MAX_REQUESTS = 30

const NO_ROTATION = { enabled: false, retryGracePeriodSeconds: 0 }
const ROTATION = { enabled: true, retryGracePeriodSeconds: 0 }
const ROTATION_WITH_GRACE = { enabled: true, retryGracePeriodSeconds: 10 }

let unhandled: unknown[] = []
const onUnhandled = (reason: unknown) => unhandled.push(reason)

beforeEach(() => {
  unhandled = []
  process.on('unhandledRejection', onUnhandled)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  // A seed repeats a run only if nothing depends on real time or chance.
  vi.spyOn(Math, 'random').mockReturnValue(0.5)
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => {
    const controller = new AbortController()
    setTimeout(() => controller.abort(new DOMException('The time is over.', 'TimeoutError')), milliseconds)
    return controller.signal
  })
})
afterEach(() => {
  process.off('unhandledRejection', onUnhandled)
  vi.restoreAllMocks()
  vi.useRealTimers()
})

/** Runs lists of events, and fails with how to repeat the one that failed. */
async function soak(event: fc.Arbitrary<SoakEvent>, run: (events: SoakEvent[]) => Promise<void>): Promise<void> {
  const events = fc.array(event, { minLength: isLong ? EVENTS : 0, maxLength: EVENTS, size: 'max' })
  const property = fc.asyncProperty(events, run)
  const result = await fc.check(property, { seed: SEED, numRuns: RUNS, endOnFailure: EVENTS > MAX_SHRUNK })
  if (!result.failed) return
  const [shrunk = []] = result.counterexample ?? []
  const list = shrunk.length > MAX_SHRUNK ? '' : shrunk.map((one) => `\n  ${describeEvent(one)}`).join('')
  const how = `SOAK_SEED=${SEED} SOAK_EVENTS=${EVENTS} SOAK_RUNS=${RUNS} (path ${result.counterexamplePath})`
  throw new Error(`${how}${list}\n${result.errorInstance}`, { cause: result.errorInstance })
}

const describeEvent = ({ kind, tab, isAwaited, pause }: SoakEvent): string =>
  `${kind} in tab ${tab}${isAwaited ? '' : `, not awaited, pause ${pause}`}`

/** Runs one step, and names the events before it if it fails. */
async function step(soaked: Soak, events: SoakEvent[], index: number, run: () => Promise<void>): Promise<void> {
  const sent = soaked.operations().length
  try {
    await run()
  } catch (error) {
    const before = events.slice(Math.max(0, index - 25), index + 1).map(describeEvent)
    const operations = soaked.operations().slice(sent).join(', ')
    throw new Error(`Event ${index}:\n  ${before.join('\n  ')}\nSent: ${operations}\n${error}`, { cause: error })
  }
}

const start = (soaked: Soak, event: SoakEvent): Promise<void> =>
  act(soaked, event).then(
    () => {},
    (error: unknown) => {
      if (!(error instanceof AuthError)) soaked.faults.push(error)
    },
  )

/** What must hold at any time. */
function checkAlways({ faults, pages, storedTexts }: Soak): void {
  expect(faults).toEqual([])
  expect(unhandled).toEqual([])
  for (const index of pages.keys()) {
    for (const text of storedTexts(index)) {
      const { accessToken, idToken } = JSON.parse(text)
      expect(decodeJwt(accessToken).sub, 'the record has tokens of one user').toBe(decodeJwt(idToken).sub)
    }
  }
}

/** What must hold after each event that has ended. */
function checkModel(soaked: Soak, model: SoakModel, settings: SoakSettings): void {
  const shown = soaked.pages.map((page) =>
    page && !page.tab.isFrozen ? (soaked.nameOf(page) ?? 'signedOut') : undefined,
  )
  const implied = soaked.pages.map((_, tab) => shownIn(model, tab, settings))
  expect(shown, 'the tabs show what the events imply').toEqual(implied)
  for (const [tab, user] of implied.entries()) {
    if (!user) continue
    const stored = soaked.storedTexts(tab).map((text) => soaked.userIn(text))
    expect(stored, 'the storage has what the events imply').toEqual(user === 'signedOut' ? [] : [user])
  }
  expect(soaked.browser.countLocks(), 'locks').toBe(0)
}

async function runInOrder(events: SoakEvent[], storage: 'browser' | 'tab', rotation: Rotation): Promise<void> {
  const settings = {
    isShared: storage === 'browser',
    refusesReuse: rotation.enabled && rotation.retryGracePeriodSeconds === 0,
  }
  const soaked = openSoak(storage, rotation)
  await soaked.open()
  let model = initialModel(settings)
  for (const [index, event] of events.entries()) {
    await step(soaked, events, index, async () => {
      Object.assign(soaked.facts, { lost: [], served: [], wasDue: false })
      const [requests, refreshes] = [soaked.requests.length, soaked.count('GetTokensFromRefreshToken')]
      await soaked.finish(start(soaked, event))
      await soaked.elapse(15_000)
      model = nextModel(model, event, soaked.facts, settings)
      checkAlways(soaked)
      checkModel(soaked, model, settings)
      expect(soaked.count('GetTokensFromRefreshToken') - refreshes).toBeLessThanOrEqual(MAX_REFRESHES)
      expect(soaked.requests.length - requests).toBeLessThanOrEqual(MAX_REQUESTS)
    })
  }
}

async function runOverlapping(events: SoakEvent[], storage: 'browser' | 'tab', rotation: Rotation): Promise<void> {
  const soaked = openSoak(storage, rotation)
  await soaked.open()
  const pending: { acting: Promise<void>; page: Page | undefined }[] = []
  for (const [index, event] of events.entries()) {
    await step(soaked, events, index, async () => {
      const acting = start(soaked, event)
      if (event.isAwaited) await soaked.finish(acting)
      else {
        pending.push({ acting, page: soaked.pages[event.tab] })
        await soaked.elapse(event.pause)
      }
      checkAlways(soaked)
    })
  }
  await step(soaked, events, events.length, async () => {
    soaked.network.state = 'on'
    for (const index of soaked.pages.keys()) soaked.use(index)
    await soaked.elapse(60_000)
    // What a closed page has begun never ends.
    const begun = pending.filter(({ page }) => !page?.tab.isClosed)
    await soaked.finish(Promise.all(begun.map(({ acting }) => acting)))
    const call = { kind: 'call', isAwaited: false, pause: 0 } as const
    await soaked.finish(Promise.all(soaked.pages.map((_, tab) => start(soaked, { ...call, tab }))))
    await soaked.elapse(60_000)
    checkAlways(soaked)
    const shown = soaked.pages.map((page) => soaked.nameOf(page!))
    for (const [index, user] of shown.entries()) {
      expect(soaked.storedTexts(index).map((text) => soaked.userIn(text))).toEqual(user ? [user] : [])
      if (storage === 'browser') expect(user).toBe(shown[0])
    }
    expect(soaked.browser.countLocks(), 'locks').toBe(0)
    expect(soaked.count('GetTokensFromRefreshToken')).toBeLessThanOrEqual(MAX_REFRESHES * (events.length + 3))
    expect(soaked.requests.length).toBeLessThanOrEqual(MAX_REQUESTS * (events.length + 3))
  })
}

test.each([
  ['browser', NO_ROTATION],
  ['browser', ROTATION],
  ['browser', ROTATION_WITH_GRACE],
  ['tab', NO_ROTATION],
] as const)(
  'events in order: after each one, every tab shows what the events imply: storage %s, rotation %o',
  (storage, rotation) => soak(anyEventInOrder, (events) => runInOrder(events, storage, rotation)),
  6_000_000,
)

test.each([
  ['browser', NO_ROTATION],
  ['browser', ROTATION],
  ['browser', ROTATION_WITH_GRACE],
  ['tab', NO_ROTATION],
  ['tab', ROTATION],
] as const)(
  'events that overlap: in the end all tabs show what the storage has, and no lock is left: storage %s, rotation %o',
  (storage, rotation) => soak(anyEvent, (events) => runOverlapping(events, storage, rotation)),
  6_000_000,
)
