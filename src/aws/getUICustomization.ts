import type { UICustomization } from '../wire/uiCustomization.ts'
import { openService } from './openService.ts'
import { readUICustomization } from './readUICustomization.ts'
import { checkIds, type ServiceOptions } from './serviceOptions.ts'

/** Whose customization to read, and with what. */
export interface UICustomizationOptions extends ServiceOptions {
  /** The app client, which inherits the pool's customization where it has none of its own. Default: the pool's. */
  clientId?: string
}

/**
 * Reads what the owner of a pool set for the look of the hosted UI. It takes AWS credentials that allow
 * `cognito-idp:GetUICustomization`, so it runs on a server, never in a page (docs/protocol.md §1.7).
 *
 * @returns The app client's own record, else the pool's, else the empty object; times in seconds since the epoch.
 * @throws {TypeError} when an id is not of the service's form.
 * @throws {PoolReadError} for every other failure.
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
