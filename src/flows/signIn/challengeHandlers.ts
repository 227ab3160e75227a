import { AuthError } from '../../errors.ts'
import { mfaMethodsByName } from '../../wire/factorNames.ts'
import type { AuthResponse, ChallengeName } from '../../wire/operations.ts'
import { startDeviceSrp } from '../devices/deviceSrp.ts'
import { type FlowContext, sendsPassword } from '../flowContext.ts'
import { answerWithPasskey } from '../passkeys/passkeySignIn.ts'
import {
  challengeDelivery,
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

/** A challenge, and what is known about the sign-in that met it. */
interface Turn {
  context: FlowContext
  attempt: SignInAttempt
  /** What stays known once this challenge is answered. */
  nextAttempt: SignInAttempt
  response: AuthResponse
  parameters: Record<string, string>
  /** The members of every state that waits for the answer to a challenge. */
  challenged: { username: string; userId?: string; session: string }
  signal: AbortSignal | undefined
}

/** It is either the user's turn, or the service has replied again. `undefined`: this sign-in has no answer to the challenge. */
type Outcome = { state: SignInState } | Reply

type ChallengeHandler = (turn: Turn) => Outcome | undefined | Promise<Outcome | undefined>

/** Every challenge that the service may ask in a sign-in (docs/protocol.md §3.3). */
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
    return methods.length ? { state: { step: 'chooseMfa', ...challenged, methods } } : undefined
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
    const own = publicParameters(parameters)
    const isRepeated = JSON.stringify(attempt.answeredParameters) === JSON.stringify(own)
    return {
      state: {
        step: 'customChallenge',
        ...challenged,
        parameters: own,
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

/**
 * Handles one challenge.
 *
 * @throws {AuthError} `unsupportedChallenge` for a challenge that the kit doesn't know, or that this sign-in can't answer.
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
  const name = response.ChallengeName ?? (response.AvailableChallenges && 'SELECT_CHALLENGE')
  const handler = name && Object.hasOwn(challengeHandlers, name) ? challengeHandlers[name] : undefined
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

/** A device that the service no longer knows is forgotten; the sign-in then starts over without it (docs/protocol.md §4.6). */
async function verifyDevice({ context, attempt, nextAttempt, response }: Turn): Promise<Outcome | undefined> {
  if (!attempt.answerDeviceVerifier) return undefined
  try {
    return { reply: await attempt.answerDeviceVerifier(response), attempt: nextAttempt }
  } catch (error) {
    if (!(error instanceof AuthError) || error.code !== 'wrongCredentials') throw error
    await context.deviceStore.forget(identityOf(attempt))
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

/** A single sign-in method needs no choice. */
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

/** Without the session when the service asks for the other password challenge: the sign-in then starts over with the page's own. */
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

/** What the service calls the user from now on, if it says so (docs/protocol.md §3.1). */
function userIdIn({ USER_ID_FOR_SRP, USERNAME }: Record<string, string>): { userId?: string } {
  const userId = USER_ID_FOR_SRP ?? USERNAME
  return userId ? { userId } : {}
}
