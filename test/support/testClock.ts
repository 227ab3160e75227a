/** A clock that a test moves. */
export interface TestClock {
  /** In milliseconds since 1970. Can be set. */
  now: number
  advance: (seconds: number) => void
  /** From here on, only the test moves the clock. */
  stop: () => void
}

/** Where a stopped clock stands unless a test says otherwise. */
const START = Date.UTC(2025, 2, 4, 9, 5, 7)

/** Returns a clock that runs, ahead of this machine's by what the test adds. */
export const createRunningClock = (): TestClock => createClock(() => Date.now())

/** Returns a clock that only the test moves. */
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
