import type { OperationName } from '../wire/operations.ts'
import type { Authorization } from '../wire/operationTable.ts'

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

interface Failure {
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

/** Returns the code for a missing operation: a page works without what the account area offers, but not without sign-in. */
export const missingOperationCode = (authorization: Authorization): 'notOffered' | 'misconfigured' =>
  authorization === 'accessToken' ? 'notOffered' : 'misconfigured'

/** Returns a sentence for developers about an operation that the server doesn't have, with the option that avoids it. */
export function describeMissingOperation(
  operation: OperationName,
  authorization: Authorization,
  fault: string,
): string {
  return `The server doesn't support ${operation} as it was called (${fault}). ${adviceFor(operation, authorization)}`
}

function adviceFor(operation: OperationName, authorization: Authorization): string {
  if (operation === 'GetTokensFromRefreshToken') return 'Set legacyRefresh, which refreshes tokens by InitiateAuth.'
  if (operation === 'InitiateAuth' || operation === 'RespondToAuthChallenge') return flowAdvice(authorization)
  return missingOperationCode(authorization) === 'notOffered'
    ? "What needs it isn't available to users."
    : 'Check the endpoint.'
}

/** Returns the option that changes the auth flow of a sign-in or a refresh. */
export const flowAdvice = (authorization: Authorization): string =>
  authorization === 'refreshToken'
    ? 'Remove legacyRefresh, so that tokens are refreshed by GetTokensFromRefreshToken.'
    : 'Set authFlow to a flow that it allows, such as USER_PASSWORD_AUTH, or check the endpoint.'
