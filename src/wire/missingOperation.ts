/**
 * The faults of servers that don't have an operation, without `Exception` or `Error` at the end. Cognito has UnknownOperationException
 * (docs/protocol.md §1.3) and UnsupportedOperationException (§6.2), emulators and gateways have the others.
 */
const FAULTS: ReadonlySet<string> = new Set([
  'InvalidAction',
  'InvalidOperation',
  'MethodNotAllowed',
  'NotImplemented',
  'NotSupported',
  'OperationNotImplemented',
  'OperationNotSupported',
  'UnknownAction',
  'UnknownOperation',
  'Unsupported',
  'UnsupportedAction',
  'UnsupportedFeature',
  'UnsupportedOperation',
])

/** What a server says that has no fault of its own for it. Read only in responses that aren't one of Cognito's faults. */
const SENTENCES =
  /\bnot (?:been |yet |currently )*(?:implemented|supported)\b|\b(?:unknown|unsupported|unrecognized) (?:operation|action|target|feature)\b/i

/** HTTP statuses of a server that has no such page, or doesn't accept a POST, in a response without a fault. */
const STATUSES: ReadonlySet<number> = new Set([404, 405])

/** A response that isn't a success. */
export interface Failure {
  /** The name of the fault, or `HTTP` and the status if the response has none. */
  fault: string
  message: string
  status: number
}

/** Returns whether a response says that the server doesn't have the operation at all. Emulators have only some of them. */
export function isMissingOperation({ fault, message, status }: Failure): boolean {
  const hasNoFault = fault.startsWith('HTTP ')
  return (
    FAULTS.has(fault.replace(/(?:Exception|Error)$/, '')) ||
    status === 501 ||
    (hasNoFault && STATUSES.has(status)) ||
    ((hasNoFault || status >= 500) && SENTENCES.test(message))
  )
}
