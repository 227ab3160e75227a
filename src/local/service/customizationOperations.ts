import { SetUICustomization } from '../operations/SetUICustomization.ts'
import { Fault } from '../server/fault.ts'
import { readAdministration } from './administrationOf.ts'
import type { PoolOperations } from './serviceOperation.ts'

/** The appearance of the sign-in pages, which are at the pool's domain. A pool that no call created always has one. */
export const customizationOperations: PoolOperations = {
  SetUICustomization: (context, input) => {
    const { userPool, resources } = readAdministration(context)
    if (userPool.CreationDate !== undefined && !Object.keys(resources.Domain ?? {}).length) {
      throw new Fault('InvalidParameterException', 'A domain must be associated with this user pool.')
    }
    return SetUICustomization.run(context, input as never)
  },
}
