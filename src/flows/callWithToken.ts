import { call } from '../client/call.ts'
import { AuthError } from '../errors.ts'
import { endReasonOf } from '../session/endReason.ts'
import type { Session } from '../session/session.ts'
import { subjectOf } from '../session/tokens.ts'
import type { Operations } from '../wire/operations.ts'

/** The operations that an access token authorizes. */
type TokenOperation = {
  [Name in keyof Operations]: Operations[Name]['input'] extends { AccessToken?: string } ? Name : never
}[keyof Operations]

/**
 * Calls an operation with the signed-in user's access token. If the service rejects the token, it is refreshed and the call repeated,
 * once. If the service has ended the session, it ends here as well.
 *
 * @throws {AuthError} as `call`, and `sessionEnded`.
 */
export async function callWithToken<Name extends TokenOperation>(
  session: Session,
  operation: Name,
  input: Omit<Operations[Name]['input'], 'AccessToken'>,
  signal?: AbortSignal,
): Promise<Operations[Name]['output']> {
  const send = (AccessToken: string) =>
    call(session.client, operation, { AccessToken, ...input } as Operations[Name]['input'], { signal })
  const token = await session.getAccessToken()
  try {
    return await send(token)
  } catch (error) {
    const next = isRejectedToken(error) ? await replaceToken(session, token) : token
    if (next === token) throw endedBy(session, token, error)
    return await send(next).catch((repeated: unknown) => {
      throw endedBy(session, next, repeated)
    })
  }
}

/** Returns whether the token was rejected, rather than the user: it has expired, or was revoked when the user reauthenticated. */
const isRejectedToken = (error: unknown): boolean =>
  error instanceof AuthError && error.code === 'sessionEnded' && endReasonOf(error) !== 'userDeleted'

/** Returns another token of the same user, or the same one if it can't be refreshed. @throws {AuthError} `sessionEnded` … */
async function replaceToken(session: Session, rejected: string): Promise<string> {
  const current = await session.getAccessToken()
  const next = current === rejected ? await session.getAccessToken({ forceRefresh: true }) : current
  // What one user asked for must not be done to the next one.
  if (subjectOf(next) !== subjectOf(rejected)) throw new AuthError('sessionEnded')
  return next
}

function endedBy(session: Session, token: string, error: unknown): unknown {
  const reason = error instanceof AuthError && endReasonOf(error)
  if (reason) session.end(reason, token)
  return error
}
