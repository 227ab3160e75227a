import { decodeJwt } from 'jose'
import { type AuthStep, continueAuthEvent, recordAuthEvent } from '../authentication/authEvents.ts'
import type { AnyOperation } from '../operations/localOperations.ts'
import { Fault } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { Resource } from '../state/administration.ts'
import type { AuthEventKind, AuthEventResponse } from '../state/authEvent.ts'
import { findRecord } from '../state/poolRecords.ts'
import { findUser } from '../users/findUser.ts'

/** The faults by which an attempt of a user fails. After the last two the password was correct. */
const FAILURES = [
  'NotAuthorizedException',
  'CodeMismatchException',
  'ExpiredCodeException',
  'UserNotConfirmedException',
  'PasswordResetRequiredException',
]
const AFTER_PASSWORD = FAILURES.slice(3)

interface Recording {
  kind: AuthEventKind
  /** Returns whose event it is, before the operation runs. */
  begin: (context: PoolContext, input: Resource) => Omit<AuthStep, 'response'> | undefined
  /** What the event says after a success. Default: `Pass`. */
  success?: AuthEventResponse
}

const byUsername = (context: PoolContext, { Username }: Resource) => subjectOf(context, Username)

const SIGN_IN: Recording = { kind: 'SignIn', begin: beginSignIn }
const CHALLENGE: Recording = { kind: 'SignIn', begin: beginChallenge }

/** The operations that users' histories contain. */
const RECORDINGS: Record<string, Recording> = {
  InitiateAuth: SIGN_IN,
  AdminInitiateAuth: SIGN_IN,
  RespondToAuthChallenge: CHALLENGE,
  AdminRespondToAuthChallenge: CHALLENGE,
  SignUp: { kind: 'SignUp', begin: byUsername },
  ForgotPassword: { kind: 'ForgotPassword', begin: byUsername, success: 'InProgress' },
  ConfirmForgotPassword: { kind: 'ForgotPassword', begin: byUsername },
  ChangePassword: { kind: 'PasswordChange', begin: beginPasswordChange },
  ResendConfirmationCode: { kind: 'ResendCode', begin: byUsername },
}

/** Makes an operation record what the user did, in pools with threat protection. */
export function withAuthEvents(name: string, operation: AnyOperation): AnyOperation {
  const recording = Object.hasOwn(RECORDINGS, name) ? RECORDINGS[name] : undefined
  if (!recording) return operation
  return {
    ...operation,
    run: (context, input) =>
      context.settings.recordsAuthEvents
        ? runRecorded(context, input as Resource, recording, async () => operation.run(context, input))
        : operation.run(context, input),
  }
}

async function runRecorded(
  context: PoolContext,
  input: Resource,
  { kind, begin, success = 'Pass' }: Recording,
  run: () => Promise<object>,
): Promise<object> {
  const step = begin(context, input)
  try {
    const output = (await run()) as { Session?: string; ChallengeName?: string; UserSub?: string }
    const subject = step?.subject ?? output.UserSub
    const response = output.ChallengeName ? 'InProgress' : success
    const eventId = subject && recordAuthEvent(context, kind, { ...step, subject, response })
    continueAuthEvent(context, output.Session, eventId)
    return output
  } catch (error) {
    if (step && error instanceof Fault && isFailedAttempt(error)) {
      const isCorrect = AFTER_PASSWORD.includes(error.name)
      const challenge = step.challenge && { ...step.challenge, isCorrect }
      recordAuthEvent(context, kind, { ...step, challenge, response: 'Fail' })
    }
    throw error
  }
}

/** A call with a session or a token that isn't valid says nothing about a user. */
const isFailedAttempt = ({ name, message }: Fault): boolean =>
  FAILURES.includes(name) && !/^Invalid session|Access Token/.test(message)

function subjectOf(context: PoolContext, name: unknown): { subject: string } | undefined {
  const user = typeof name === 'string' ? findUser(context, name) : undefined
  return user && { subject: user.sub }
}

function beginSignIn(context: PoolContext, { AuthFlow, AuthParameters, ...input }: Resource) {
  const { USERNAME, PASSWORD } = (AuthParameters ?? {}) as Record<string, string>
  const user = String(AuthFlow).startsWith('REFRESH_TOKEN') ? undefined : subjectOf(context, USERNAME)
  return user && { ...user, ipAddress: ipAddressOf(input), challenge: PASSWORD ? password() : undefined }
}

const password = () => ({ name: 'Password' as const, isCorrect: true })

const PASSWORD_CHALLENGES = ['PASSWORD_VERIFIER', 'PASSWORD', 'PASSWORD_SRP']
const MFA_CHALLENGES = ['SMS_MFA', 'EMAIL_OTP', 'SOFTWARE_TOKEN_MFA', 'MFA_SETUP']

function beginChallenge({ pool }: PoolContext, { Session, ChallengeName, ChallengeResponses, ...input }: Resource) {
  const session = findRecord(pool, 'sessions', String(Session))
  if (!session) return undefined
  const { PASSWORD } = (ChallengeResponses ?? {}) as Record<string, string>
  const isPassword = PASSWORD_CHALLENGES.includes(String(ChallengeName)) || PASSWORD !== undefined
  const isMfa = MFA_CHALLENGES.includes(String(ChallengeName))
  const mfa = isMfa ? { name: 'Mfa' as const, isCorrect: true } : undefined
  return {
    subject: session.subject,
    eventId: session.authEventId,
    ipAddress: ipAddressOf(input),
    challenge: isPassword ? password() : mfa,
  }
}

/** The token's signature is verified by the operation, whose fault for a wrong one isn't recorded. */
function beginPasswordChange(context: PoolContext, { AccessToken }: Resource) {
  try {
    return subjectOf(context, decodeJwt(String(AccessToken)).username)
  } catch {
    return undefined
  }
}

/** Returns the address that the caller says the user has. */
function ipAddressOf({ UserContextData, ContextData }: Resource): string | undefined {
  const { IpAddress } = (ContextData ?? UserContextData ?? {}) as { IpAddress?: string }
  return IpAddress
}
