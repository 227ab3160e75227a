import type { AuthResponse } from '../../wire/operations.ts'
import { openSession } from '../authentication/challengeSessions.ts'
import { completeSignIn } from '../authentication/completeSignIn.ts'
import { askForDevice } from '../devices/localDevices.ts'
import { deliver } from '../messages/deliver.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { MfaName, User } from '../state/user.ts'
import { mfaConfig, mfaMethodsOf } from './mfaMethods.ts'

/** Returns the response after a verified first factor: MFA, its choice or setup, a remembered device instead of MFA, or tokens. */
export async function continueWithMfa(
  context: PoolContext,
  user: User,
  parameters: Record<string, string> = {},
): Promise<AuthResponse> {
  const methods = mfaMethodsOf(context, user)
  const { configuration, methods: allowed } = mfaConfig(context)
  if (configuration === 'ON' && !methods.length) {
    const setup = { challenge: 'MFA_SETUP', totp: null } as const
    return startChallenge(context, user, setup, { MFAS_CAN_SETUP: JSON.stringify(allowed) })
  }
  const [first] = methods
  if (!first) return completeSignIn(context, user, parameters)
  const deviceChallenge = askForDevice(context, user, parameters.DEVICE_KEY)
  if (deviceChallenge) return deviceChallenge
  if (methods.length === 1) return askForMfaCode(context, user, first)
  const choice = { challenge: 'SELECT_MFA_TYPE', methods } as const
  return startChallenge(context, user, choice, { MFAS_CAN_CHOOSE: JSON.stringify(methods) })
}

/** Starts the challenge of one MFA method, and sends a code if the method has one (docs/protocol.md §3.3). */
export async function askForMfaCode(context: PoolContext, user: User, method: MfaName): Promise<AuthResponse> {
  switch (method) {
    case 'SOFTWARE_TOKEN_MFA': {
      const appName = user.totp?.name
      const parameters: Record<string, string> = appName ? { FRIENDLY_DEVICE_NAME: appName } : {}
      return startChallenge(context, user, { challenge: method }, parameters)
    }
    case 'SMS_MFA': {
      const code = context.settings.code()
      const delivery = await deliver(context, user, 'phone_number', 'mfa', code)
      return startChallenge(context, user, { challenge: method, code }, deliveryParameters(delivery))
    }
    case 'EMAIL_OTP': {
      const code = context.settings.code()
      const delivery = await deliver(context, user, 'email', 'mfa', code)
      const session = { challenge: method, code, isFirstFactor: false }
      return startChallenge(context, user, session, deliveryParameters(delivery))
    }
  }
}

/** Returns where a code was sent, as challenge parameters. */
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

type MfaSession =
  | { challenge: 'MFA_SETUP'; totp: null }
  | { challenge: 'SELECT_MFA_TYPE'; methods: MfaName[] }
  | { challenge: 'SOFTWARE_TOKEN_MFA' }
  | { challenge: 'SMS_MFA'; code: string }
  | { challenge: 'EMAIL_OTP'; code: string; isFirstFactor: boolean }

const startChallenge = (
  context: PoolContext,
  user: User,
  session: MfaSession,
  parameters: Record<string, string>,
): AuthResponse => ({
  ChallengeName: session.challenge,
  Session: openSession(context, { ...session, subject: user.sub }),
  ChallengeParameters: { USER_ID_FOR_SRP: user.username, ...parameters },
})
