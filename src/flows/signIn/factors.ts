import type { AuthResponse, ChallengeName } from '../../wire/operations.ts'
import type { FlowContext } from '../flowContext.ts'
import { initiateAuth, respondToChallenge } from './authRequests.ts'
import type { SignInAttempt } from './signInAttempt.ts'
import type { FirstFactor } from './signInState.ts'

const FACTORS: Partial<Record<ChallengeName, FirstFactor>> = {
  PASSWORD: 'password',
  PASSWORD_SRP: 'password',
  EMAIL_OTP: 'email',
  SMS_OTP: 'sms',
  WEB_AUTHN: 'passkey',
}

/** In the pool's order. Both ways to prove a password are one factor to a person (reference 3.8). */
export const factorsIn = (available: readonly ChallengeName[]): FirstFactor[] => [
  ...new Set(available.flatMap((name) => FACTORS[name] ?? [])),
]

/** The challenge of a factor that is not a password, which needs one to be started. */
export const challengeOf = { email: 'EMAIL_OTP', sms: 'SMS_OTP', passkey: 'WEB_AUTHN' } as const

/** Answers SELECT_CHALLENGE, or starts anew with the factor where there is no session to answer (reference 3.8). */
export function answerFactor(
  context: FlowContext,
  attempt: SignInAttempt,
  session: string | undefined,
  factor: keyof typeof challengeOf,
  signal: AbortSignal | undefined,
): Promise<AuthResponse> {
  const ANSWER = challengeOf[factor]
  return session
    ? respondToChallenge(context, attempt, { name: 'SELECT_CHALLENGE', session }, { ANSWER }, signal)
    : initiateAuth(context, attempt, 'USER_AUTH', { PREFERRED_CHALLENGE: ANSWER }, signal)
}
