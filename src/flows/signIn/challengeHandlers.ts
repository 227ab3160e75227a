import { AuthError } from '../../errors.ts'
import { mfaMethodsByName } from '../../wire/factorNames.ts'
import type { AuthResponse, ChallengeName } from '../../wire/operations.ts'
import { startDeviceSrp } from '../devices/deviceSrp.ts'
import { deviceStoreOf } from '../devices/deviceStoreOf.ts'
import type { FlowContext } from '../flowContext.ts'
import { answerWithPasskey } from '../passkeys/passkeySignIn.ts'
import { sendsPassword } from '../passwordUse.ts'
import {
  challengeDelivery,
  challengeNameIn,
  firstFactorsIn,
  mfaMethodsIn,
  missingAttributes,
  namesIn,
  publicParameters,
} from './challengeParameters.ts'
import { selectFactor } from './selectFactor.ts'
import { identityOf, type Reply, type SignInAttempt } from './signInAttempt.ts'
import type { SignInState } from './signInState.ts'
import { startMfaSetup } from './startMfaSetup.ts'

/** A challenge, and the sign-in that it belongs to. */
interface Turn {
  context: FlowContext
  attempt: SignInAttempt
  /** What is kept of the attempt after this challenge is answered. */
  nextAttempt: SignInAttempt
  response: AuthResponse
  parameters: Record<string, string>
  /** The members that every state with an open challenge has. */
  challenged: { username: string; userId?: string; session: string }
  signal: AbortSignal | undefined
}

/** Either the next state for the user, or the next reply of the service. `undefined`: this sign-in can't answer the challenge. */
type Outcome = { state: SignInState } | Reply

type ChallengeHandler = (turn: Turn) => Outcome | undefined | Promise<Outcome | undefined>

/** The handler of every challenge that a sign-in may get (docs/protocol.md §3.3). */
const challengeHandlers: Partial<Record<ChallengeName, ChallengeHandler>> = {
  PASSWORD_VERIFIER: async ({ attempt, nextAttempt, response }) =>
    attempt.answerPasswordVerifier && {
      reply: await attempt.answerPasswordVerifier(response),
      attempt: nextAttempt,
    },

  DEVICE_SRP_AUTH: async ({ context, nextAttempt, response, signal }) => {
    const { reply, answerDeviceVerifier } = await startDeviceSrp(context, nextAttempt, response, signal)
    return { reply, attempt: { ...nextAttempt, answerDeviceVerifier } }
  },

  DEVICE_PASSWORD_VERIFIER: verifyDevice,

  SMS_MFA: askForCode,
  SMS_OTP: askForCode,
  EMAIL_OTP: askForCode,
  SOFTWARE_TOKEN_MFA: askForCode,

  SELECT_MFA_TYPE: ({ parameters, challenged }) => {
    const methods = mfaMethodsIn(namesIn(parameters.MFAS_CAN_CHOOSE))
    const destination = parameters.CODE_DELIVERY_DELIVERY_MEDIUM && challengeDelivery(parameters)
    return methods.length
      ? { state: { step: 'chooseMfa', ...challenged, methods, ...(destination && { destination }) } }
      : undefined
  },

  MFA_SETUP: async ({ context, parameters, challenged, signal }) => {
    const methods = mfaMethodsIn(namesIn(parameters.MFAS_CAN_SETUP)).filter((method) => method !== 'sms')
    const [only] = methods
    if (!only || methods.length > 1) return { state: { step: 'setUpMfa', ...challenged, methods } }
    return { state: await startMfaSetup(context, challenged, only, signal) }
  },

  NEW_PASSWORD_REQUIRED: ({ parameters, challenged }) => ({
    state: { step: 'newPassword', ...challenged, missing: missingAttributes(parameters.requiredAttributes) },
  }),

  CUSTOM_CHALLENGE: ({ attempt, parameters, challenged }) => {
    const triggerParameters = publicParameters(parameters)
    const isRepeated = JSON.stringify(attempt.answeredParameters) === JSON.stringify(triggerParameters)
    return {
      state: {
        step: 'customChallenge',
        ...challenged,
        parameters: triggerParameters,
        ...(isRepeated && { repeated: true as const }),
      },
    }
  },

  SELECT_CHALLENGE: chooseFactor,

  PASSWORD: askForPassword,
  PASSWORD_SRP: askForPassword,

  WEB_AUTHN: async ({ context, attempt, nextAttempt, response, signal }) => {
    const factors = attempt.factors ?? ['passkey']
    const outcome = await answerWithPasskey(context, attempt, response, signal)
    if ('reply' in outcome) return { reply: outcome.reply, attempt: nextAttempt }
    return { state: { step: 'passkey', ...identityOf(attempt), factors, problem: outcome.problem } }
  },
}

/** The challenges that the service may send without a session. Every other one can be answered only with it. */
const CHALLENGES_WITHOUT_SESSION: ReadonlySet<string> = new Set<ChallengeName>([
  'PASSWORD_VERIFIER',
  'DEVICE_SRP_AUTH',
  'DEVICE_PASSWORD_VERIFIER',
])

/**
 * Handles one challenge.
 *
 * @throws {AuthError} `unsupportedChallenge` for a challenge that the kit doesn't know, or that this sign-in can't answer;
 * `untrustedServer` if its session is missing.
 */
export async function handleChallenge(
  context: FlowContext,
  givenAttempt: SignInAttempt,
  response: AuthResponse,
  signal: AbortSignal | undefined,
): Promise<Outcome> {
  const parameters = response.ChallengeParameters ?? {}
  const attempt = { ...givenAttempt, ...userIdIn(parameters) }
  const identity = identityOf(attempt)
  const { startOver, rememberDevice } = attempt
  const name = challengeNameIn(response)
  const handler = findHandler(name)
  if (name && handler && !response.Session && !CHALLENGES_WITHOUT_SESSION.has(name)) {
    throw new AuthError('untrustedServer', { fault: `${name} without a session` })
  }
  const outcome = await handler?.({
    context,
    attempt,
    nextAttempt: { ...identity, ...(startOver && { startOver }), ...(rememberDevice && { rememberDevice }) },
    response,
    parameters,
    challenged: { ...identity, session: response.Session ?? '' },
    signal,
  })
  if (!outcome) throw new AuthError('unsupportedChallenge', { fault: name ?? 'UnnamedChallenge' })
  return outcome
}

const findHandler = (name: string | undefined): ChallengeHandler | undefined =>
  name && Object.hasOwn(challengeHandlers, name) ? challengeHandlers[name as ChallengeName] : undefined

/** Verifies the device. If the service no longer knows it, forgets it and starts the sign-in over (docs/protocol.md §4.6). */
async function verifyDevice({ context, attempt, nextAttempt, response }: Turn): Promise<Outcome | undefined> {
  if (!attempt.answerDeviceVerifier) return undefined
  try {
    return { reply: await attempt.answerDeviceVerifier(response), attempt: nextAttempt }
  } catch (error) {
    if (!(error instanceof AuthError) || error.code !== 'wrongCredentials') throw error
    await deviceStoreOf(context).forget(identityOf(attempt))
    if (!attempt.startOver) throw new AuthError('challengeExpired', { fault: 'UnknownDevice' })
    return attempt.startOver()
  }
}

function askForCode({ attempt: { factors }, response, parameters, challenged }: Turn): Outcome {
  const sentTo = challengeDelivery(parameters)
  const app = parameters.FRIENDLY_DEVICE_NAME
  return {
    state: {
      step: 'code',
      ...challenged,
      via: mfaMethodsByName.get(response.ChallengeName ?? '') ?? 'email',
      ...(sentTo && { sentTo }),
      ...(app && { app }),
      ...(factors && { factors }),
    },
  }
}

/** Asks for a sign-in method, or selects the only one without asking. */
async function chooseFactor({ context, attempt, response, challenged, signal }: Turn): Promise<Outcome | undefined> {
  const factors = firstFactorsIn(response.AvailableChallenges)
  const [only] = factors
  if (!only) return undefined
  if (factors.length > 1) return { state: { step: 'chooseFactor', ...challenged, factors } }
  if (only === 'password') return { state: { step: 'password', ...challenged, factors } }
  const nextAttempt = { ...identityOf(attempt), factors }
  return {
    reply: await selectFactor(context, nextAttempt, challenged.session, only, signal),
    attempt: nextAttempt,
  }
}

/**
 * Asks for the password. If the service asks for a password challenge that the page isn't configured for, the session is left out and
 * the sign-in starts over with the configured one.
 */
function askForPassword({ context, attempt, response, challenged }: Turn): Outcome {
  const isOurs = (response.ChallengeName === 'PASSWORD') === sendsPassword(context)
  return {
    state: {
      step: 'password',
      ...identityOf(attempt),
      ...(isOurs && { session: challenged.session, isChosen: true as const }),
      factors: attempt.factors ?? ['password'],
    },
  }
}

/** Returns the service's own name for the user, if the challenge carries it (docs/protocol.md §3.1). */
function userIdIn({ USER_ID_FOR_SRP, USERNAME }: Record<string, string>): { userId?: string } {
  const userId = USER_ID_FOR_SRP ?? USERNAME
  return userId ? { userId } : {}
}
