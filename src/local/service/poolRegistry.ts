import type { LocalPoolOptions, SeedUser } from '../server/localPoolOptions.ts'
import { type RunningPool, runPool } from '../server/runPool.ts'
import { resolveSettings, type Settings } from '../server/settings.ts'
import { emptyAdministration } from '../state/administration.ts'
import { openSavedPool } from '../state/openSavedPool.ts'
import { emptyPool, type Pool } from '../state/pool.ts'
import { settleRecords, trackPool } from '../state/poolRecords.ts'
import type { SavedPool } from '../state/poolStorage.ts'
import { isJournal, type JournaledPool, openSavedPools } from '../state/savedPools.ts'
import { readAdministration } from './administrationOf.ts'
import { NO_CLIENT } from './clientOperations.ts'
import { hostedSettings } from './hostedSettings.ts'

/** One of the pools of a service. */
export interface RegisteredPool extends RunningPool {
  base: Settings
}

/** The pools of a service. The first one starts with the options; calls create the others. */
export interface PoolRegistry {
  first: RegisteredPool
  all: () => RegisteredPool[]
  find: (userPoolId: string) => RegisteredPool | undefined
  /** Starts an empty pool. */
  add: (userPoolId: string) => RegisteredPool
  /** Removes a pool, within a call of that pool. */
  remove: (userPoolId: string) => void
  /** The settings of a pool, for one of its app clients or for none. */
  settingsOf: (pool: RegisteredPool, clientId?: string) => Settings
  /** Resolves when saved pools run again. */
  ready: Promise<void>
}

/** The saved form of a pool that isn't saved. */
const unsaved: JournaledPool = {
  track: trackPool,
  load: async () => undefined,
  save: async (pool) => settleRecords(pool),
  remove: () => {},
}

/** Removes everything from the first pool, which stays in the storage as a deleted one. What is the account's stays. */
function emptyFirstPool(pool: Pool, secret: Uint8Array): void {
  const settings = pool.administration?.settings ?? {}
  Object.assign(pool, emptyPool(pool.userPoolId, secret), {
    administration: { ...emptyAdministration(), settings },
    isDeleted: true,
  })
}

/**
 * Creates the pools of a service. A storage that can add changes keeps all of them, any other one the first.
 *
 * @param onAdd Called for each pool that starts.
 */
export function createPoolRegistry(options: LocalPoolOptions, onAdd: (pool: RegisteredPool) => void): PoolRegistry {
  const { users = [], storage } = options
  const base = resolveSettings(options)
  const pools = new Map<string, RegisteredPool>()
  const savedPools = new Map<string, JournaledPool>()
  const saved = storage && isJournal(storage) ? openSavedPools(storage, base.userPoolId) : undefined

  const start = (settings: Settings, savedPool: SavedPool, seed: readonly SeedUser[] = []): RegisteredPool => {
    const pool = emptyPool(settings.userPoolId, settings.random(32))
    const running = { base: settings, ...runPool(settings, pool, savedPool, seed) }
    pools.set(settings.userPoolId, running)
    onAdd(running)
    return running
  }
  const startOther = (userPoolId: string, isNew: boolean): RegisteredPool => {
    const { now, random, code, webAuthn, issuer } = options
    const settings = resolveSettings({ now, random, code, webAuthn, issuer, userPoolId })
    const savedPool = saved?.of(userPoolId, isNew) ?? unsaved
    savedPools.set(userPoolId, savedPool)
    return start({ ...settings, clientId: NO_CLIENT }, savedPool)
  }
  const first = start(base, saved?.of(base.userPoolId) ?? openSavedPool(storage, base.userPoolId), users)
  const startSaved = async () => {
    await first.ready
    if (first.context.pool.isDeleted) pools.delete(base.userPoolId)
    const others = (saved?.otherIds() ?? []).map((id) => startOther(id, false))
    await Promise.all(others.map(({ ready }) => ready))
  }
  return {
    first,
    ready: startSaved(),
    all: () => [...pools.values()],
    find: (userPoolId) => pools.get(userPoolId),
    add: (userPoolId) => startOther(userPoolId, true),
    remove: (userPoolId) => {
      pools.delete(userPoolId)
      savedPools.get(userPoolId)?.remove()
      savedPools.delete(userPoolId)
      if (userPoolId === base.userPoolId) emptyFirstPool(first.context.pool, base.random(32))
    },
    settingsOf: ({ base: settings, context }, clientId) => {
      const administration = readAdministration(context)
      const isDeleted = administration.deletedClientId === settings.clientId
      return hostedSettings(isDeleted ? { ...settings, clientId: NO_CLIENT } : settings, administration, clientId)
    },
  }
}
