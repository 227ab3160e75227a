import { normalizeCode } from '../../poolConfig/normalizeInput.ts'
import { codeMembers, mfaMethodNames } from '../../wire/factorNames.ts'
import { withCooldown } from '../cooldowns.ts'
import type { FlowContext } from '../flowContext.ts'
import { answerChallenge } from './answerChallenge.ts'
import { expiredChallenge, redirectOnAuthError } from './redirectOnAuthError.ts'
import { selectFactor } from './selectFactor.ts'
import { identityOf } from './signInAttempt.ts'
import type { SignInState, SignInStateAt } from './signInState.ts'
import { toNextState } from './toNextState.ts'

/** The code, and whether to remember this device so that it skips MFA (`on`, as a checked checkbox submits). */
export interface CodeValues {
  code: string
  trust?: string
}

/**
 * Submits a code of an MFA method or of a sign-in method. A wrong code can be corrected; an expired session leads back to the sign-in
 * form.
 *
 * @throws {AuthError} `wrongCode`, `codeUsed`, `lockedOut` …
 */
export function submitCode(
  context: FlowContext,
  state: SignInStateAt<'code'>,
  { code, trust }: CodeValues,
  signal?: AbortSignal,
): Promise<SignInState> {
  const { username, session } = state
  const attempt = { ...identityOf(state), ...(trust && { rememberDevice: true }) }
  const name = challengeOf(state)
  return redirectOnAuthError(
    username,
    () => answerChallenge(context, attempt, { name, session }, { [codeMembers[name]]: normalizeCode(code) }, signal),
    // The code expires together with the session (docs/protocol.md §3.5).
    { endingErrors: { ...expiredChallenge, codeExpired: 'challengeExpired' } },
  )
}

/**
 * Resends the code of a sign-in method. The code of an MFA method can't be resent, because it is only sent after the password
 * (docs/protocol.md §3.5).
 *
 * @throws {AuthError} `tooManyAttempts`, also within 30 seconds of the last one, `codeNotSent` …
 */
export async function resendCode(
  context: FlowContext,
  state: SignInStateAt<'code'>,
  signal?: AbortSignal,
): Promise<SignInState> {
  const { username, via, factors = [] } = state
  if (via === 'totp') return state
  const attempt = { username, factors }
  return withCooldown(context.cooldowns, resendCode.cooldownKey(state), async () =>
    toNextState(context, attempt, await selectFactor(context, attempt, undefined, via, signal), signal),
  )
}

resendCode.cooldownKey = ({ username, via }: SignInStateAt<'code'>) => `code ${via} ${username}`

/** Returns the challenge that a code answers. A code by text message has one name as a sign-in method and another as an MFA method. */
const challengeOf = ({ via, factors }: SignInStateAt<'code'>) =>
  via === 'sms' && factors ? 'SMS_OTP' : mfaMethodNames[via]
