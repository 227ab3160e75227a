import fc from 'fast-check'
import { afterEach, beforeEach, test, vi } from 'vitest'
import { fakeTimeouts } from '../../../support/fakeTimeouts.ts'
import { openSoak, type Soak } from './openSoak.ts'
import { describeEvent } from './runEvent.ts'
import { runInOrder } from './runInOrder.ts'
import { runOverlapping } from './runOverlapping.ts'
import { anyEvent, anyEventInOrder, type SoakEvent } from './soakEvent.ts'

/** `npm run soak` sets the number of events. */
const { SOAK_EVENTS, SOAK_RUNS, SOAK_SEED } = process.env
const isLong = SOAK_EVENTS !== undefined
const EVENTS = Number(SOAK_EVENTS ?? 12)
const RUNS = Number(SOAK_RUNS ?? (isLong ? 1 : 8))
const SEED = Number(SOAK_SEED ?? Date.now() % 2 ** 31)
/** Fewer events are shrunk to the smallest list that fails. */
const MAX_SHRUNK = 50

const NO_ROTATION = { enabled: false, retryGracePeriodSeconds: 0 }
const ROTATION = { enabled: true, retryGracePeriodSeconds: 0 }
const ROTATION_WITH_GRACE = { enabled: true, retryGracePeriodSeconds: 10 }

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  // A seed repeats a run only if nothing depends on real time or chance.
  vi.spyOn(Math, 'random').mockReturnValue(0.5)
  fakeTimeouts()
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

type Run = (soak: Soak, events: SoakEvent[]) => Promise<void>

/** Runs lists of events, each in a browser of its own, and fails with how to repeat the one that failed. */
async function check(event: fc.Arbitrary<SoakEvent>, run: Run, ...options: Parameters<typeof openSoak>): Promise<void> {
  const events = fc.array(event, { minLength: isLong ? EVENTS : 0, maxLength: EVENTS, size: 'max' })
  const property = fc.asyncProperty(events, async (list) => {
    const soak = openSoak(...options)
    try {
      await soak.open()
      await run(soak, list)
    } finally {
      soak.close()
    }
  })
  const result = await fc.check(property, { seed: SEED, numRuns: RUNS, endOnFailure: EVENTS > MAX_SHRUNK })
  if (!result.failed) return
  const [shrunk = []] = result.counterexample ?? []
  const list = shrunk.length > MAX_SHRUNK ? '' : shrunk.map((one) => `\n  ${describeEvent(one)}`).join('')
  const how = `SOAK_SEED=${SEED} SOAK_EVENTS=${EVENTS} SOAK_RUNS=${RUNS} npm run soak`
  throw new Error(`${how}${list}\n${result.errorInstance}`, { cause: result.errorInstance })
}

test.each([
  ['browser', NO_ROTATION],
  ['browser', ROTATION],
  ['browser', ROTATION_WITH_GRACE],
  ['tab', NO_ROTATION],
] as const)(
  'after each event, every tab shows what the events imply: storage %s, rotation %o',
  (storage, rotation) => check(anyEventInOrder, runInOrder, storage, rotation),
  6_000_000,
)

test.each([
  ['browser', NO_ROTATION],
  ['browser', ROTATION],
  ['browser', ROTATION_WITH_GRACE],
  ['tab', NO_ROTATION],
  ['tab', ROTATION],
] as const)(
  'after events that overlap, all tabs show what the storage has, and no lock is left: storage %s, rotation %o',
  (storage, rotation) => check(anyEvent, runOverlapping, storage, rotation),
  6_000_000,
)
