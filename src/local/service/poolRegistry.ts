import type { LocalPoolOptions } from '../server/localPoolOptions.ts'
import { type RunningPool, runPool } from '../server/runPool.ts'
import { resolveSettings, type Settings } from '../server/settings.ts'
import { emptyPool, type Pool } from '../state/pool.ts'
import { settleRecords, trackPool } from '../state/poolRecords.ts'
import { openSavedPool, type SavedPool } from '../state/poolStorage.ts'
import { readAdministration, resourcesOf } from './administrationOf.ts'
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
  remove: (userPoolId: string) => void
  /** The settings of a pool, for one of its app clients or for none. */
  settingsOf: (pool: RegisteredPool, clientId?: string) => Settings
  /** Resolves when saved pools run again. */
  ready: Promise<void>
}

/** The kind under which the first pool stores the others, so that one storage has all of them. */
const STORED = 'HostedUserPool'

/** @param onAdd Called for each pool that starts. */
export function createPoolRegistry(options: LocalPoolOptions, onAdd: (pool: RegisteredPool) => void): PoolRegistry {
  const { users = [], storage } = options
  const base = resolveSettings(options)
  const pools = new Map<string, RegisteredPool>()

  const register = (pool: RegisteredPool) => {
    pools.set(pool.base.userPoolId, pool)
    onAdd(pool)
    return pool
  }
  const start = (userPoolId: string, saved?: Pool): RegisteredPool => {
    const { now, random, code, webAuthn } = options
    const settings = resolveSettings({
      now,
      random,
      code,
      webAuthn,
      userPoolId,
      clientId: NO_CLIENT,
      issuer: options.issuer,
    })
    const pool = saved ?? emptyPool(userPoolId, settings.random(32))
    const savedPool: SavedPool = {
      track: trackPool,
      load: async () => undefined,
      async save(running) {
        settleRecords(running)
        if (storage && pools.has(userPoolId)) await store(userPoolId, pool)
      },
    }
    return register({ base: settings, ...runPool(settings, pool, savedPool, []) })
  }
  /** Stores a copy: what is stored must not change before the storage notices. */
  const store = (userPoolId: string, pool: Pool | undefined) =>
    first.transact(async (context) => {
      if (pool) resourcesOf(context, STORED)[userPoolId] = structuredClone(pool) as unknown as Record<string, unknown>
      else delete resourcesOf(context, STORED)[userPoolId]
    })

  const firstPool = emptyPool(base.userPoolId, base.random(32))
  const first = register({ base, ...runPool(base, firstPool, openSavedPool(storage, base.userPoolId), users) })
  const ready = first.ready.then(() => {
    for (const [id, pool] of Object.entries(resourcesOf(first.context, STORED)))
      start(id, structuredClone(pool) as unknown as Pool)
  })
  return {
    first,
    ready,
    all: () => [...pools.values()],
    find: (userPoolId) => pools.get(userPoolId),
    add: (userPoolId) => start(userPoolId),
    remove: (userPoolId) => {
      pools.delete(userPoolId)
      if (storage) void store(userPoolId, undefined).catch(() => {})
    },
    settingsOf: (pool, clientId) => hostedSettings(pool.base, readAdministration(pool.context), clientId),
  }
}
