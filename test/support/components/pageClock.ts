import { vi } from 'vitest'

const realNow = Date.now.bind(Date)

/** Sets the clock of the page ahead of the real one, until the end of the test. Its timers don't notice, as after a device slept. */
export const setClockAhead = (seconds: number) =>
  vi.spyOn(Date, 'now').mockImplementation(() => realNow() + 1000 * seconds)
