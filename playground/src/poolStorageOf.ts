import type { PoolStorage } from 'poolgate/local'

/** The one place in the browser's storage where the pools in this page are. */
const KEY = 'poolgate-playground.pool'

/** Stores the pool of a scenario next to those of the others. */
export const poolStorageOf = (scenarioId: string): PoolStorage => ({
  load: () => readPools()[scenarioId] ?? null,
  save: (text) => localStorage.setItem(KEY, JSON.stringify({ pools: { ...readPools(), [scenarioId]: text } })),
})

/** Returns the texts of the stored pools by scenario. What an earlier version stored counts as none. */
function readPools(): Partial<Record<string, string>> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '').pools ?? {}
  } catch {
    return {}
  }
}
