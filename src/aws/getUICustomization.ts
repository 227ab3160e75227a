import type { UICustomization } from '../wire/uiCustomization.ts'
import { openService } from './openService.ts'
import { readUICustomization } from './readUICustomization.ts'
import { checkIds, type ServiceOptions } from './serviceOptions.ts'

/** Which customization to read, and with which credentials. */
export interface UICustomizationOptions extends ServiceOptions {
  /** The id of an app client, which inherits the pool's customization unless it has its own. Default: none, reads the pool's. */
  clientId?: string | undefined
}

/**
 * Reads the hosted UI customization (classic) of a pool. Needs AWS credentials that allow `cognito-idp:GetUICustomization`, so it must
 * run on a server (docs/protocol.md §1.7).
 *
 * @returns The customization of the app client or of the pool, or an empty object if there is none. Dates are seconds since the epoch.
 * @throws {TypeError} if an id is malformed.
 * @throws {PoolReadError} for any other failure.
 * @example
 * const uiCustomization = await getUICustomization({ userPoolId: 'eu-west-1_Ab12Cd34E', clientId: '1example23456789' })
 */
export async function getUICustomization(options: UICustomizationOptions): Promise<UICustomization> {
  checkIds(options)
  const service = openService(options)
  try {
    return await readUICustomization(service, options)
  } finally {
    service.close()
  }
}
