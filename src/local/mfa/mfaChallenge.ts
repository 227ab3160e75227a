import type { AuthResponse } from '../../wire/operations.ts'
import { openSession } from '../authentication/challengeSessions.ts'
import { completeSignIn } from '../authentication/completeSignIn.ts'
import { askForDevice } from '../devices/localDevices.ts'
import { deliver } from '../messages/deliver.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { MfaName, User } from '../state/user.ts'
import { mfaConfig, mfaMethodsOf } from './mfa.ts'

/** What stands between a proven first factor and the tokens: a second one, its choice, its set-up, a remembered device, or nothing. */
export async function continueWithMfa(
  context: PoolContext,
  user: User,
  given: Record<string, string> = {},
): Promise<AuthResponse> {
  const methods = mfaMethodsOf(context, user)
  const { configuration, methods: allowed } = mfaConfig(context)
  if (configuration === 'ON' && !methods.length) {
    return challenge(context, user, { challenge: 'MFA_SETUP', totp: null }, { MFAS_CAN_SETUP: JSON.stringify(allowed) })
  }
  const [first] = methods
  if (!first) return completeSignIn(context, user, given)
  const byDevice = askForDevice(context, user, given.DEVICE_KEY)
  if (byDevice) return byDevice
  if (methods.length === 1) return askForMfaCode(context, user, first)
  const parameters = { MFAS_CAN_CHOOSE: JSON.stringify(methods) }
  return challenge(context, user, { challenge: 'SELECT_MFA_TYPE', methods }, parameters)
}

/** Asks for one second factor, and sends its code where it has one to send (reference 3.3). */
export async function askForMfaCode(context: PoolContext, user: User, method: MfaName): Promise<AuthResponse> {
  switch (method) {
    case 'SOFTWARE_TOKEN_MFA': {
      const FRIENDLY_DEVICE_NAME = user.totp?.name
      const parameters: Record<string, string> = FRIENDLY_DEVICE_NAME ? { FRIENDLY_DEVICE_NAME } : {}
      return challenge(context, user, { challenge: method }, parameters)
    }
    case 'SMS_MFA':
    case 'EMAIL_OTP': {
      const code = context.settings.code()
      const attribute = method === 'SMS_MFA' ? 'phone_number' : 'email'
      const sent = await deliver(context, user, attribute, 'mfa', code)
      const session =
        method === 'SMS_MFA' ? { challenge: method, code } : { challenge: method, code, isFirstFactor: false }
      return challenge(context, user, session, deliveryParameters(sent))
    }
  }
}

/** Where a code went, in the words of a challenge. */
export const deliveryParameters = ({
  Destination,
  DeliveryMedium,
}: {
  Destination: string
  DeliveryMedium: string
}) => ({
  CODE_DELIVERY_DELIVERY_MEDIUM: DeliveryMedium,
  CODE_DELIVERY_DESTINATION: Destination,
})

type Asked =
  | { challenge: 'MFA_SETUP'; totp: null }
  | { challenge: 'SELECT_MFA_TYPE'; methods: MfaName[] }
  | { challenge: 'SOFTWARE_TOKEN_MFA' }
  | { challenge: 'SMS_MFA'; code: string }
  | { challenge: 'EMAIL_OTP'; code: string; isFirstFactor: boolean }

const challenge = (
  context: PoolContext,
  user: User,
  asked: Asked,
  parameters: Record<string, string>,
): AuthResponse => ({
  ChallengeName: asked.challenge,
  Session: openSession(context, { ...asked, subject: user.sub }),
  ChallengeParameters: { USER_ID_FOR_SRP: user.username, ...parameters },
})
