import type { PoolContext } from '../server/poolContext.ts'
import { type Administration, emptyAdministration, type Resource } from '../state/administration.ts'
import { plainPool } from '../state/poolRecords.ts'

/** Returns what administrators have configured, to change. The cost of a call grows with its size: all of it may have changed. */
export function administrationOf({ pool }: Pick<PoolContext, 'pool'>): Administration {
  pool.administration ??= emptyAdministration()
  return pool.administration
}

/** Returns what administrators have configured, for callers that change nothing. */
export const readAdministration = ({ pool }: Pick<PoolContext, 'pool'>): Readonly<Administration> =>
  plainPool(pool).administration ?? emptyAdministration()

/** Returns the resources of one kind, by name or id. */
export function resourcesOf(context: Pick<PoolContext, 'pool'>, kind: string): Record<string, Resource> {
  const { resources } = administrationOf(context)
  resources[kind] ??= {}
  return resources[kind]
}
