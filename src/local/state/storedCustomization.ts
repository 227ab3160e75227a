import type { PoolContext } from '../server/poolContext.ts'
import { requireClient } from '../server/requireClient.ts'
import type { StoredCustomization } from './pool.ts'

/** The record of the whole pool. */
export const ALL = 'ALL'

/** @throws {Fault} ResourceNotFoundException for an app client that is not there. */
export function requireRecord({ settings }: PoolContext, clientId: string): void {
  if (clientId !== ALL) requireClient(settings, clientId)
}

/** The app client's own record, else the pool's, else nothing (docs/protocol.md §8.2). */
export function describeCustomization({ pool, settings }: PoolContext, clientId: string): object {
  const own = pool.uiCustomizations[clientId]
  const shown = own ?? pool.uiCustomizations[ALL]
  if (!shown) return {}
  return describe(settings.userPoolId, own ? clientId : ALL, shown)
}

const describe = (
  UserPoolId: string,
  ClientId: string,
  { css, image, version, createdAt, modifiedAt }: StoredCustomization,
) => ({
  UserPoolId,
  ClientId,
  ...(image && { ImageUrl: `https://cdn.example.com/${UserPoolId}/${ClientId}/${version}/assets/images/image.jpg` }),
  ...(css && { CSS: css }),
  CSSVersion: version,
  LastModifiedDate: modifiedAt / 1000,
  CreationDate: createdAt / 1000,
})
