import type { PoolContext } from '../server/poolContext.ts'
import { keepRecords } from '../state/poolRecords.ts'
import { administrationOf } from './administrationOf.ts'
import { CLIENT_SETTINGS } from './clientSettings.ts'
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
    deleteWhatItOwns(context, id)
    keepRecords(context.pool, 'grants', (grant) => grant.clientId !== id)
    return {}
  }

/** Deletes branding, terms and settings that only this app client has. */
function deleteWhatItOwns(context: PoolContext, id: string): void {
  const { resources, settings } = administrationOf(context)
  for (const kind of ['ManagedLoginBranding', 'Terms']) {
    for (const [key, resource] of Object.entries(resources[kind] ?? {})) {
      if (resource.ClientId === id) delete resources[kind]![key]
    }
  }
  for (const keyOf of Object.values(CLIENT_SETTINGS)) delete settings[keyOf(id)]
  delete context.pool.uiCustomizations[id]
}
