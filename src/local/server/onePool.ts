import { operationTable } from '../operations/localOperations.ts'
import { requirePool, requireSignature } from './authorize.ts'
import type { Host, HostedPool } from './hostedPool.ts'
import type { Settings } from './settings.ts'
import type { Transact } from './transact.ts'
import { validateInput } from './validateInput.ts'

/** Returns the host of one pool with one app client. */
export function onePool(settings: Settings, transact: Transact): Host {
  const hosted: HostedPool = { settings: () => settings, transact }
  return {
    operations: operationTable,
    clock: settings,
    authorize: (operation, { headers }) => requireSignature(operation, headers),
    readInput: (_name, { input }, body) => validateInput(input, body),
    findForOperation: (_name, operation, input) => {
      requirePool(operation, settings, input)
      return hosted
    },
    findForRequest: () => hosted,
  }
}
