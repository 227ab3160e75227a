/** Milliseconds of work between two pauses: a task of the page counts as long from 50 on. */
const SLICE = 25
/** Multiplications between two looks at the clock: about 1 ms of work on a desktop. */
const LOOK = 100

/** Long work in slices, so that no task grows long enough to delay a key press: `if (slices.isOver(1)) await slices.pause()`. */
export function createYieldingClock() {
  let started = performance.now()
  let multiplications = 0
  return {
    /** Whether it is time for a pause, after so many multiplications more. */
    isOver(more: number): boolean {
      multiplications += more
      if (multiplications < LOOK) return false
      multiplications = 0
      return performance.now() - started >= SLICE
    },
    async pause(): Promise<void> {
      await pause()
      started = performance.now()
    },
  }
}

/** Lets the page handle input and paint; `setTimeout` would be held back to 4 ms and more. */
function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } }
  if (scheduler?.yield) return scheduler.yield()
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
