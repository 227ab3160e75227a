import type { PoolContext } from '../server/poolContext.ts'
import { type Administration, emptyAdministration, type Resource } from '../state/administration.ts'

/** Returns what administrators have configured, to read or to change. */
export function administrationOf({ pool }: Pick<PoolContext, 'pool'>): Administration {
  pool.administration ??= emptyAdministration()
  return pool.administration
}

/** Returns the resources of one kind, by name or id. */
export function resourcesOf(context: Pick<PoolContext, 'pool'>, kind: string): Record<string, Resource> {
  const { resources } = administrationOf(context)
  resources[kind] ??= {}
  return resources[kind]
}
