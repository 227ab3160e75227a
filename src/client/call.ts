import type { OperationName, Operations } from '../wire/operations.ts'
import { callModule } from './callModule.ts'
import type { CallOptions } from './callOptions.ts'
import type { Client } from './createClient.ts'
import { requireModule } from './requireModule.ts'

/**
 * Calls one operation of the user pools API.
 *
 * Checks the input against the service model first, and adds the metadata that the client's options provide.
 *
 * @throws {AuthError} for every failure: an input that the service would reject, a fault of the service, an unreadable response, a
 * network error, no response within 15 seconds, an abort.
 * @example
 * const { UserAttributes } = await call(client, 'GetUser', { AccessToken })
 */
export async function call<Name extends OperationName>(
  client: Client,
  operation: Name,
  input: Operations[Name]['input'],
  options: CallOptions = {},
): Promise<Operations[Name]['output']> {
  const { callService } = callModule.loaded ?? (await requireModule(callModule))
  return callService(client, operation, input, options)
}
