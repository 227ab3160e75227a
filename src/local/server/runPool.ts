import { createOutbox, type Outbox } from '../messages/createOutbox.ts'
import type { Pool } from '../state/pool.ts'
import type { SavedPool } from '../state/poolStorage.ts'
import { purgeExpired } from '../state/purgeExpired.ts'
import { seedUsers } from '../state/seedUsers.ts'
import type { SeedUser } from './localPoolOptions.ts'
import type { PoolContext } from './poolContext.ts'
import type { Settings } from './settings.ts'
import { createTransact, type Transact } from './transact.ts'

/** A pool that runs: its state, the queue of its calls, and its messages. */
export interface RunningPool {
  context: PoolContext
  transact: Transact
  outbox: Outbox
  ready: Promise<void>
}

/** Runs a pool: loads and saves it around each call, one call at a time. */
export function runPool(settings: Settings, pool: Pool, savedPool: SavedPool, users: readonly SeedUser[]): RunningPool {
  const context: PoolContext = {
    pool: savedPool.track(pool),
    settings,
    duringTrigger: (trigger) => duringTrigger(trigger),
  }

  /** Loads the saved pool, and later the changes that another tab has saved. */
  const load = async () => {
    context.pool = (await savedPool.load()) ?? context.pool
  }
  const start = async () => {
    await load()
    if (!context.pool.isDeleted) await seedUsers(context, users)
    notify()
  }

  const ready = start()
  const { transact, duringTrigger } = createTransact({
    ready,
    run: async (work) => {
      await load()
      purgeExpired(context)
      try {
        return await work(context)
      } finally {
        notify()
        await savedPool.save(context.pool)
      }
    },
    runWithin: async (work) => {
      try {
        return await work(context)
      } finally {
        notify()
      }
    },
  })
  const { outbox, notify } = createOutbox(context, () => void transact(async () => {}).catch(() => {}))
  return { context, transact, outbox, ready }
}
