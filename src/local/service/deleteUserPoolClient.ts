import { keepRecords } from '../state/poolRecords.ts'
import { administrationOf } from './administrationOf.ts'
import type { PoolRegistry } from './poolRegistry.ts'
import type { PoolOperation } from './serviceOperation.ts'

/** Returns the operation that deletes an app client, which can be the one that a pool started with. */
export const deleteUserPoolClient =
  (registry: PoolRegistry): PoolOperation =>
  (context, { ClientId }) => {
    const id = String(ClientId)
    const administration = administrationOf(context)
    delete administration.clients[id]
    delete administration.clientSecrets[id]
    if (registry.find(context.settings.userPoolId)?.base.clientId === id) administration.deletedClientId = id
    keepRecords(context.pool, 'grants', (grant) => grant.clientId !== id)
    return {}
  }
