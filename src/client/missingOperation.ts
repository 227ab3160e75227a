import type { OperationName } from '../wire/operations.ts'
import type { Authorization } from '../wire/operationTable.ts'

/** Returns the code for a missing operation: a page works without what the account area offers, but not without sign-in. */
export const missingOperationCode = (
  operation: OperationName,
  authorization: Authorization,
): 'notOffered' | 'misconfigured' =>
  authorization === 'accessToken' || operation === 'UpdateAuthEventFeedback' ? 'notOffered' : 'misconfigured'

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
  return missingOperationCode(operation, authorization) === 'notOffered'
    ? "What needs it isn't available to users."
    : 'Check the endpoint.'
}

/** Returns the option that changes the auth flow of a sign-in or a refresh. */
export const flowAdvice = (authorization: Authorization): string =>
  authorization === 'refreshToken'
    ? 'Remove legacyRefresh, so that tokens are refreshed by GetTokensFromRefreshToken.'
    : 'Set authFlow to a flow that it allows, such as USER_PASSWORD_AUTH, or check the endpoint.'
