import { call } from '../../client/call.ts'
import { AuthError } from '../../errors.ts'
import type { AuthResponse } from '../../wire/operations.ts'
import { startDeviceSrp } from '../devices/deviceSrp.ts'
import type { FlowContext } from '../flowContext.ts'
import { answerWithPasskey } from '../passkeys/passkeySignIn.ts'
import { challengeDelivery, missingAttributes, namesIn, publicParameters } from './challengeParameters.ts'
import { answerFactor, factorsIn } from './factors.ts'
import { identityOf, type SignInAttempt } from './signInAttempt.ts'
import type { MfaMethod, SignInState } from './signInState.ts'
import { toNextState } from './toNextState.ts'

const VIA: Record<string, MfaMethod> = {
  SMS_MFA: 'sms',
  SMS_OTP: 'sms',
  EMAIL_OTP: 'email',
  EMAIL_MFA: 'email',
  SOFTWARE_TOKEN_MFA: 'totp',
}

/**
 * From a challenge to what the person does next. Holds the only switch on the names of challenges.
 *
 * @throws {AuthError} `unsupportedChallenge` for one that the kit does not know.
 */
export async function meetChallenge(
  context: FlowContext,
  attempt: SignInAttempt,
  reply: AuthResponse,
  signal: AbortSignal | undefined,
): Promise<SignInState> {
  const parameters = reply.ChallengeParameters ?? {}
  const { prove, proveDevice, again, factors, answered, trust, ...named } = { ...attempt, ...nameIn(parameters) }
  const person = identityOf(named)
  const kept = { ...person, ...(again && { again }), ...(trust && { trust }) }
  const session = reply.Session ?? ''
  const challenged = { ...person, session }
  const name = reply.ChallengeName ?? (reply.AvailableChallenges && 'SELECT_CHALLENGE')
  switch (name) {
    case 'PASSWORD_VERIFIER':
      if (!prove) break
      return toNextState(context, kept, await prove(reply), signal)
    case 'DEVICE_SRP_AUTH': {
      const proof = await startDeviceSrp(context, kept, reply, signal)
      return toNextState(context, { ...kept, proveDevice: proof.proveDevice }, proof.reply, signal)
    }
    case 'DEVICE_PASSWORD_VERIFIER': {
      if (!proveDevice) break
      const proven = await proveDevice(reply).catch((error: unknown) => error)
      if (!(proven instanceof Error)) return toNextState(context, kept, proven as AuthResponse, signal)
      if (!(proven instanceof AuthError) || proven.code !== 'wrongCredentials') throw proven
      await context.deviceStore.forget(person)
      if (!again) throw new AuthError('challengeExpired', { cause: { fault: 'a device that is no longer known' } })
      return again()
    }
    case 'SMS_MFA':
    case 'SMS_OTP':
    case 'EMAIL_OTP':
    case 'SOFTWARE_TOKEN_MFA': {
      const sentTo = challengeDelivery(parameters)
      const app = parameters.FRIENDLY_DEVICE_NAME
      return {
        step: 'code',
        ...challenged,
        via: VIA[name] ?? 'email',
        ...(sentTo && { sentTo }),
        ...(app && { app }),
        ...(factors && { factors }),
      }
    }
    case 'SELECT_MFA_TYPE': {
      const methods = namesIn(parameters.MFAS_CAN_CHOOSE).flatMap((choice) => VIA[choice] ?? [])
      if (!methods.length) break
      return { step: 'chooseMfa', ...challenged, methods }
    }
    case 'MFA_SETUP': {
      const methods = namesIn(parameters.MFAS_CAN_SETUP)
        .flatMap((choice) => VIA[choice] ?? [])
        .filter((method) => method !== 'sms')
      return methods.length === 1
        ? startMfaSetup(context, challenged, methods[0]!, signal)
        : { step: 'setUpMfa', ...challenged, methods }
    }
    case 'NEW_PASSWORD_REQUIRED':
      return { step: 'newPassword', ...challenged, missing: missingAttributes(parameters.requiredAttributes) }
    case 'CUSTOM_CHALLENGE': {
      const shown = publicParameters(parameters)
      const isRepeated = answered && JSON.stringify(answered) === JSON.stringify(shown)
      return {
        step: 'customChallenge',
        ...challenged,
        parameters: shown,
        ...(isRepeated && { repeated: true as const }),
      }
    }
    case 'SELECT_CHALLENGE': {
      const offered = factorsIn(reply.AvailableChallenges ?? [])
      const only = offered.length === 1 ? offered[0] : undefined
      if (!offered.length) break
      if (!only) return { step: 'chooseFactor', ...challenged, factors: offered }
      if (only === 'password') return { step: 'password', ...challenged, factors: offered }
      const next = { ...person, factors: offered }
      return toNextState(context, next, await answerFactor(context, next, session, only, signal), signal)
    }
    case 'PASSWORD':
    case 'PASSWORD_SRP': {
      const isOurWay = (name === 'PASSWORD') === (context.passwordBy === 'password')
      const asked = isOurWay && { session, isChosen: true as const }
      return { step: 'password', ...person, ...asked, factors: factors ?? ['password'] }
    }
    case 'WEB_AUTHN': {
      const by = { ...person, factors: factors ?? ['passkey' as const] }
      const used = await answerWithPasskey(context, by, reply, signal)
      return 'problem' in used
        ? { step: 'passkey', ...by, problem: used.problem }
        : toNextState(context, kept, used.reply, signal)
    }
    default:
  }
  throw new AuthError('unsupportedChallenge', { cause: { fault: `challenge ${name ?? 'without name'}` } })
}

/** TOTP needs a key first; an e-mail address is asked for. */
export async function startMfaSetup(
  { client }: FlowContext,
  { session, ...person }: { username: string; userId?: string; session: string },
  method: MfaMethod,
  signal: AbortSignal | undefined,
): Promise<SignInState> {
  if (method === 'email') return { step: 'setUpEmail', ...person, session }
  const { SecretCode, Session } = await call(client, 'AssociateSoftwareToken', { Session: session }, { signal })
  if (!SecretCode) throw new AuthError('unavailable', { operation: 'AssociateSoftwareToken', retryable: true })
  return { step: 'setUpTotp', ...person, session: Session ?? session, secret: SecretCode }
}

/** What the service calls the person from now on, where it says so (reference 3.1). */
function nameIn({ USER_ID_FOR_SRP, USERNAME }: Record<string, string>): { userId?: string } {
  const userId = USER_ID_FOR_SRP ?? USERNAME
  return userId ? { userId } : {}
}
