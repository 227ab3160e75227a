/** A clock that a test can set. */
export interface TestClock {
  /** In milliseconds since 1970. Can be set. */
  now: number
  advance: (seconds: number) => void
  /** Stops the clock, so that only the test advances it. */
  stop: () => void
}

/** The default time of a stopped clock. */
const START = Date.UTC(2025, 2, 4, 9, 5, 7)

/** Returns a running clock: this machine's, plus what the test adds. */
export const createRunningClock = (): TestClock => createClock(() => Date.now())

/** Returns a clock that only the test advances. */
export const createStoppedClock = (now = START): TestClock => createClock(() => now)

function createClock(source: () => number): TestClock {
  let read = source
  let ahead = 0
  const clock = {
    get now() {
      return read() + ahead
    },
    set now(milliseconds) {
      ahead = milliseconds - read()
    },
    advance: (seconds: number) => {
      ahead += 1000 * seconds
    },
    stop: () => {
      const stoppedAt = read()
      read = () => stoppedAt
    },
  }
  return clock
}
