import type { UICustomization } from '../wire/uiCustomization.ts'
import { openService } from './openService.ts'
import { readUICustomization } from './readUICustomization.ts'
import { checkIds, type ServiceOptions } from './serviceOptions.ts'

/** Which customization to read, and with which credentials. */
export interface UICustomizationOptions extends ServiceOptions {
  /** The app client, which inherits the pool's customization if it has none of its own. Default: none, the pool's is read. */
  clientId?: string | undefined
}

/**
 * Reads the hosted UI customization (classic) of a pool. It takes AWS credentials that allow `cognito-idp:GetUICustomization`, so it runs
 * on a server, never in a page (docs/protocol.md §1.7).
 *
 * @returns The customization of the app client, or else of the pool, or else an empty object. Times are in seconds since the epoch.
 * @throws {TypeError} when an id doesn't have the service's form.
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
