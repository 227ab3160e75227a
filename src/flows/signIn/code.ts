import { normalizeCode } from '../../poolConfig/normalizeInput.ts'
import type { ChallengeName } from '../../wire/operations.ts'
import type { FlowContext } from '../flowContext.ts'
import { respondToChallenge } from './authRequests.ts'
import { answerFactor } from './factors.ts'
import { orStartAgain } from './redirectOnAuthError.ts'
import { identityOf } from './signInAttempt.ts'
import type { MfaMethod, SignInState, SignInStateAt } from './signInState.ts'
import { toNextState } from './toNextState.ts'

/** The code, and whether the person wants to be spared it on this device: a ticked box sends `on`. */
export interface CodeValues {
  code: string
  trust?: string
}

/**
 * Proves a second factor, or a first one, by its code. A wrong one may be corrected; a session that is over leads back to the
 * start.
 *
 * @throws {AuthError} `wrongCode`, `codeUsed`, `lockedOut` …
 */
export function submitCode(
  context: FlowContext,
  state: SignInStateAt<'code'>,
  { code, trust }: CodeValues,
  signal?: AbortSignal,
): Promise<SignInState> {
  const { username, session, via, factors } = state
  const attempt = { ...identityOf(state), ...(trust && { trust: true }) }
  const [name, member] = wireNames(via, factors !== undefined)
  return orStartAgain(
    username,
    async () => {
      const answer = { [member]: normalizeCode(code) }
      return toNextState(
        context,
        attempt,
        await respondToChallenge(context, attempt, { name, session }, answer, signal),
        signal,
      )
    },
    // The code lives as long as the session (reference 3.5).
    { codeExpired: 'challengeExpired' },
  )
}

/**
 * Sends another code. Only a first factor can be asked for again by itself: a second one comes after the password
 * (reference 3.5).
 *
 * @throws {AuthError} `tooManyAttempts`, `codeNotSent` …
 */
export async function resendCode(
  context: FlowContext,
  state: SignInStateAt<'code'>,
  signal?: AbortSignal,
): Promise<SignInState> {
  const { username, via, factors = [] } = state
  if (via === 'totp') return state
  const attempt = { username, factors }
  return toNextState(context, attempt, await answerFactor(context, attempt, undefined, via, signal), signal)
}

/** The challenge of a code and the member of its answer (reference 3.3). */
function wireNames(via: MfaMethod, isFirstFactor: boolean): [ChallengeName, string] {
  switch (via) {
    case 'sms':
      return isFirstFactor ? ['SMS_OTP', 'SMS_OTP_CODE'] : ['SMS_MFA', 'SMS_MFA_CODE']
    case 'email':
      return ['EMAIL_OTP', 'EMAIL_OTP_CODE']
    case 'totp':
      return ['SOFTWARE_TOKEN_MFA', 'SOFTWARE_TOKEN_MFA_CODE']
  }
}
