import type { PoolContext } from '../server/poolContext.ts'
import { requireClient } from '../server/requireClient.ts'
import type { StoredCustomization } from './pool.ts'

/** The key of the customization for all app clients. */
export const ALL_CLIENTS = 'ALL'

/** @throws {Fault} ResourceNotFoundException for an unknown app client. */
export function requireKnownClient({ settings }: PoolContext, clientId: string): void {
  if (clientId !== ALL_CLIENTS) requireClient(settings, clientId)
}

/** Returns the customization of an app client or of the pool, or an empty object if there is none (docs/protocol.md §8.2). */
export function describeCustomization({ pool, settings }: PoolContext, clientId: string): object {
  const own = pool.uiCustomizations[clientId]
  const shown = own ?? pool.uiCustomizations[ALL_CLIENTS]
  if (!shown) return {}
  return describe(settings.userPoolId, own ? clientId : ALL_CLIENTS, shown)
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
