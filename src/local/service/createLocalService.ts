import { serviceHost as awsHost } from '../../wire/regions.ts'
import type { Outbox } from '../messages/createOutbox.ts'
import { domainOf } from '../oauth/domain.ts'
import { createNavigate } from '../oauth/pages/createNavigate.ts'
import { createFetch } from '../server/createFetch.ts'
import { createHandler } from '../server/createHandler.ts'
import type { LocalPool } from '../server/createLocalPool.ts'
import { createFaultInjection } from '../server/faultInjection.ts'
import type { Host } from '../server/hostedPool.ts'
import type { LocalPoolOptions } from '../server/localPoolOptions.ts'
import { resolveSettings } from '../server/settings.ts'
import { checkSeedUser } from '../state/seedUsers.ts'
import { clientIds } from './clientOperations.ts'
import { createPoolRegistry, type PoolRegistry, type RegisteredPool } from './poolRegistry.ts'
import { serviceHost } from './serviceHost.ts'

/** The ids of the first user pool that exists, and of its first app client. Missing if there is none. */
export interface ExistingIds {
  userPoolId?: string
  clientId?: string
}

/** A service whose first pool and app client are those of the options, until calls delete them. */
export interface LocalService extends LocalPool {
  /** Returns what exists now. Saved pools exist when `ready` has resolved. */
  readonly existingIds: () => ExistingIds
}

/**
 * Starts the service: many pools, each with many app clients, which calls create and configure. Its first pool and client are those of the
 * options, so that clients of one pool find it.
 *
 * @param authorize Verifies signatures. Default: requires their form only.
 * @throws {TypeError} as `createLocalPool` does.
 */
export function createLocalService(options: LocalPoolOptions = {}, authorize?: Host['authorize']): LocalService {
  const ids = resolveSettings(options)
  for (const user of options.users ?? []) checkSeedUser(ids, user)
  const { userPoolId, clientId, region } = ids
  const pools: RegisteredPool[] = []
  const listeners = new Set<() => void>()
  const registry = createPoolRegistry({ ...options, userPoolId, clientId }, (pool) => {
    pools.push(pool)
    pool.outbox.subscribe(() => {
      for (const listener of [...listeners]) listener()
    })
  })
  const { first, ready } = registry
  const { failNext, network, intercept } = createFaultInjection()
  const handle = createHandler(serviceHost(registry, authorize), { intercept })
  return {
    userPoolId,
    clientId,
    region,
    endpoint: `https://${awsHost(region)}/`,
    domain: domainOf(first.base),
    navigate: createNavigate(first.base, first.transact),
    fetch: createFetch(handle),
    handle,
    outbox: joinOutboxes(pools, listeners),
    failNext,
    network,
    ready,
    existingIds: () => {
      const [pool] = registry.all()
      return pool ? existingIdsOf(registry, pool) : {}
    },
  }
}

function existingIdsOf(registry: PoolRegistry, pool: RegisteredPool): ExistingIds {
  const [client] = clientIds({ ...pool.context, settings: registry.settingsOf(pool) })
  return { userPoolId: pool.base.userPoolId, ...(client !== undefined && { clientId: client }) }
}

/** Returns one outbox for the messages of all pools. */
const joinOutboxes = (pools: readonly RegisteredPool[], listeners: Set<() => void>): Outbox => ({
  get messages() {
    return pools.flatMap(({ outbox }) => outbox.messages)
  },
  take: (destination) => {
    const owner = pools.findLast(({ outbox }) => outbox.messages.some((message) => message.destination === destination))
    return (owner ?? pools[0]!).outbox.take(destination)
  },
  clear: () => {
    for (const { outbox } of pools) outbox.clear()
  },
  subscribe: (listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
})
