import type { PoolContext } from './poolContext.ts'

/** Runs work on the pool, one call at a time, and saves the pool afterwards. */
export type Transact = <Result>(work: (context: PoolContext) => Promise<Result>) => Promise<Result>

interface Turns {
  /** Resolves when the pool can be used. */
  ready: Promise<unknown>
  /** Runs one call: loads the pool before it and saves the pool after it. */
  run: Transact
  /** Runs a call that arrives within another one, which loads and saves the pool. */
  runWithin: Transact
}

/** Puts the calls of a pool in order. */
export function createTransact({ ready, run, runWithin }: Turns): {
  transact: Transact
  duringTrigger: PoolContext['duringTrigger']
} {
  /** The last call in each queue: that of the pool, and above it one for each trigger that runs. */
  const queues: { last: Promise<unknown> }[] = [{ last: ready }]
  return {
    transact: (work) => {
      const queue = queues.at(-1)!
      const turn = queue.last.then(() => (queue === queues[0] ? run(work) : runWithin(work)))
      queue.last = turn.catch(() => {})
      return turn
    },
    duringTrigger: async (trigger) => {
      const queue = { last: Promise.resolve() as Promise<unknown> }
      queues.push(queue)
      try {
        return await trigger()
      } finally {
        queues.splice(queues.indexOf(queue), 1)
      }
    },
  }
}
