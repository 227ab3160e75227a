import { call } from '../client/call.ts'
import { AuthError } from '../errors.ts'
import { endReasonOf } from '../session/endReason.ts'
import type { Session } from '../session/session.ts'
import type { Operations } from '../wire/operations.ts'

/** The operations that an access token authorizes. */
type TokenOperation = {
  [Name in keyof Operations]: Operations[Name]['input'] extends { AccessToken?: string } ? Name : never
}[keyof Operations]

/**
 * Calls an operation with the signed-in user's access token. If the service has ended the session, it ends here as well.
 *
 * @throws {AuthError} as `call`, and `sessionEnded`.
 */
export async function callWithToken<Name extends TokenOperation>(
  session: Session,
  operation: Name,
  input: Omit<Operations[Name]['input'], 'AccessToken'>,
  signal?: AbortSignal,
): Promise<Operations[Name]['output']> {
  const AccessToken = await session.getAccessToken()
  try {
    return await call(session.client, operation, { AccessToken, ...input } as Operations[Name]['input'], { signal })
  } catch (error) {
    const reason = error instanceof AuthError && endReasonOf(error)
    if (reason) session.end(reason, AccessToken)
    throw error
  }
}
