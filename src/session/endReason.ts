import type { AuthError, AuthErrorCode } from '../errors.ts'
import type { EndReason } from './session.ts'

/** After these errors of a request with a token of the user, the service no longer accepts the session (docs/protocol.md §5.4). */
const END_REASONS: Partial<Record<AuthErrorCode, EndReason>> = {
  sessionEnded: 'ended',
  accountDisabled: 'userDisabled',
  resetRequired: 'ended',
  notConfirmed: 'ended',
}

const BY_FAULT: Record<string, EndReason> = {
  UserNotFoundException: 'userDeleted',
  RefreshTokenReuseException: 'reused',
}

/** Returns why an error ends the session, or `undefined` if the session continues. */
export function endReasonOf({
  code,
  fault = '',
  hint,
}: Pick<AuthError, 'code' | 'fault' | 'hint'>): EndReason | undefined {
  if (Object.hasOwn(BY_FAULT, fault)) return BY_FAULT[fault]
  if (code === 'sessionEnded' && (hint === 'expired' || hint === 'revoked')) return hint
  return END_REASONS[code]
}

/** As {@link endReasonOf}, for a refresh. A refusal without a known text means that the refresh token isn't accepted. */
export const refreshEndReason = (error: AuthError): EndReason | undefined =>
  endReasonOf(error) ?? (error.code === 'wrongCredentials' ? 'ended' : undefined)

/** What ends the session in every tab that shares its storage. */
const SHARED_REASONS: readonly EndReason[] = [
  'expired',
  'revoked',
  'reused',
  'ended',
  'userDisabled',
  'userDeleted',
  'idle',
  'tooOld',
  'passwordChanged',
  'accountDeleted',
]

/** Returns why the session ended in this tab if another one has removed the tokens, and has said why. */
export const reasonElsewhere = (told: unknown): EndReason =>
  SHARED_REASONS.find((reason) => reason === told) ?? 'signedOutElsewhere'
