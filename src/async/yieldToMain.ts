/** Milliseconds of work between two pauses. Browsers count a task of 50 ms or more as long. */
const MAX_TASK_TIME = 25
/** Multiplications between two readings of the clock: about 1 ms of work on a desktop. */
const CLOCK_INTERVAL = 100

/** Splits long work into short tasks, so that it doesn't delay a key press: `if (clock.isOver(1)) await clock.pause()`. */
export function createYieldingClock() {
  let started = performance.now()
  let multiplications = 0
  return {
    /** Counts some multiplications, and returns whether it is time for a pause. */
    isOver(count: number): boolean {
      multiplications += count
      if (multiplications < CLOCK_INTERVAL) return false
      multiplications = 0
      return performance.now() - started >= MAX_TASK_TIME
    },
    async pause(): Promise<void> {
      await pause()
      started = performance.now()
    },
  }
}

/**
 * Lets the page handle input and paint. Browsers delay a nested `setTimeout` by 4 ms or more; a message isn't delayed. jsdom has no
 * messages.
 */
function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } }
  if (scheduler?.yield) return scheduler.yield()
  if (typeof MessageChannel === 'undefined') return new Promise((resolve) => setTimeout(resolve, 0))
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
