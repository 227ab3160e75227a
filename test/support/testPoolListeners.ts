import type { TestPool } from './pools.ts'

/** Notifies guards of new test pools. Separate from the pools, so that a setup file loads nothing of the kit. */

const listeners = new Set<(testPool: TestPool) => void>()

/** Calls the listener with each new test pool. Returns a function that stops it. */
export function onTestPoolCreated(listener: (testPool: TestPool) => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export function announceTestPool(testPool: TestPool): void {
  for (const listener of listeners) listener(testPool)
}
