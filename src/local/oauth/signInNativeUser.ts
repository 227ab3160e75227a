import { continueAuthEvent, recordAuthEvent } from '../authentication/authEvents.ts'
import { consumeSession, findSession, invalidSession, isWaitingFor } from '../authentication/challengeSessions.ts'
import { verifyMfaCode } from '../authentication/challenges/oneTimeCode.ts'
import { askForMfaCode } from '../mfa/mfaChallenge.ts'
import { mfaConfig, mfaMethodsOf } from '../mfa/mfaMethods.ts'
import { attemptPassword } from '../passwords/passwordAttempt.ts'
import { isCorrectPassword } from '../passwords/storedPassword.ts'
import { Fault } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { ChallengeSession } from '../state/challengeSession.ts'
import { findRecord } from '../state/poolRecords.ts'
import type { MfaName, User } from '../state/user.ts'
import { findUser } from '../users/findUser.ts'
import { resolveUser } from '../users/resolvedUser.ts'

/** The sentence for an account that must do more first than the page has steps for. */
const UNFINISHED: Partial<Record<User['status'], string>> = {
  UNCONFIRMED: "This account isn't confirmed yet.",
  RESET_REQUIRED: 'This account needs a new password. Reset it in the app.',
  FORCE_CHANGE_PASSWORD: 'This account has a temporary password. Sign in with it in the app first.',
}

/** An MFA code that the page asks for after the password. */
interface MfaStep {
  method: MfaName
  /** The challenge session, to submit with the code. */
  session: string
}

/** What a submitted form leads to: a user who has authenticated, or the page again. */
export type NativeSignIn = { user: User } | { error?: string; mfa?: MfaStep }

/** Verifies a password that was typed on the domain's page. Attempts count as those of InitiateAuth. */
export async function signInNativeUser(
  context: PoolContext,
  username: string,
  password: string,
): Promise<NativeSignIn> {
  if (!username || !password) return { error: 'Enter your username and password.' }
  const known = findUser(context, username)
  try {
    const resolvedUser = await resolveUser(context, username, 'User does not exist.')
    const user = await attemptPassword(context, resolvedUser, () => isCorrectPassword(context, resolvedUser, password))
    const error = refusalOf(context, user)
    const [method] = mfaMethodsOf(context, user)
    const response = error === undefined ? (method ? 'InProgress' : 'Pass') : 'Fail'
    const challenge = { name: 'Password', isCorrect: true } as const
    const eventId = recordAuthEvent(context, 'SignIn', { subject: user.sub, response, challenge })
    if (error !== undefined) return { error }
    if (!method) return { user }
    const { Session: session = '' } = await askForMfaCode(context, user, method)
    continueAuthEvent(context, session, eventId)
    return { mfa: { method, session } }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    const challenge = { name: 'Password', isCorrect: false } as const
    if (known) recordAuthEvent(context, 'SignIn', { subject: known.sub, response: 'Fail', challenge })
    return { error: error.message }
  }
}

const MFA_METHODS: readonly MfaName[] = ['SMS_MFA', 'EMAIL_OTP', 'SOFTWARE_TOKEN_MFA']

/** Verifies an MFA code that was typed on the domain's page. After a wrong one the page asks again, in the same challenge session. */
export async function submitMfaCode(context: PoolContext, sessionId: string, code: string): Promise<NativeSignIn> {
  const method = MFA_METHODS.find((name) => isWaitingFor(context, sessionId, name))
  try {
    if (!method) throw invalidSession()
    const session = findSession(context, sessionId, method)
    // The code of a first factor comes without a password.
    if (session.challenge === 'EMAIL_OTP' && session.isFirstFactor) throw invalidSession()
    const user = await verifyMfaCode(context, session, code)
    recordMfa(context, session, true)
    consumeSession(context, session)
    return { user }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    const session = findRecord(context.pool, 'sessions', sessionId)
    if (session) recordMfa(context, session, false)
    const isOver = !method || error.name === 'NotAuthorizedException'
    return { error: error.message, ...(!isOver && { mfa: { method, session: sessionId } }) }
  }
}

function recordMfa(context: PoolContext, { subject, authEventId }: ChallengeSession, isCorrect: boolean): void {
  recordAuthEvent(context, 'SignIn', {
    subject,
    eventId: authEventId,
    response: isCorrect ? 'Pass' : 'Fail',
    challenge: { name: 'Mfa', isCorrect },
  })
}

/** Returns why a user with the right password can't sign in here. */
function refusalOf(context: PoolContext, user: User): string | undefined {
  if (!user.enabled) return 'User is disabled.'
  const lacksMfa = mfaConfig(context).configuration === 'ON' && !mfaMethodsOf(context, user).length
  return UNFINISHED[user.status] ?? (lacksMfa ? 'This account must set up MFA. Sign in to the app first.' : undefined)
}
