import type { AuthError, AuthErrorCode } from '../errors.ts'
import type { EndReason } from './session.ts'

/** After these errors of a request with a token of the user, the service no longer accepts the session (docs/protocol.md §5.4). */
const END_REASONS: Partial<Record<AuthErrorCode, EndReason>> = {
  sessionEnded: 'ended',
  accountDisabled: 'userDisabled',
  resetRequired: 'ended',
  notConfirmed: 'ended',
}

/** Returns why an error ends the session, or `undefined` if the session continues. */
export function endReasonOf({ code, fault }: Pick<AuthError, 'code' | 'fault'>): EndReason | undefined {
  return fault === 'UserNotFoundException' ? 'userDeleted' : END_REASONS[code]
}
