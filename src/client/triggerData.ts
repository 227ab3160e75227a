import type { OperationName } from '../wire/operations.ts'

/** Data for Lambda triggers, or a function that returns it for one request. Strings only, no secrets (docs/protocol.md §3.12). */
export type TriggerData<Name extends OperationName = OperationName> =
  | Record<string, string>
  | ((operation: Name) => Record<string, string> | undefined)

/** Returns the data for one request. */
export const triggerDataFor = <Name extends OperationName>(operation: Name, data: TriggerData<Name> | undefined) =>
  typeof data === 'function' ? data(operation) : data
