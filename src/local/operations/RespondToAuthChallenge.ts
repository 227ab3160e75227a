import { consumeSession, invalidSession, storeNamedDevice } from '../authentication/challengeSessions.ts'
import { findChallenge } from '../authentication/challenges/findChallenge.ts'
import { requireDevice } from '../devices/localDevices.ts'
import { missingParameter } from '../server/fault.ts'
import { callerContext, member, oneOf, required, secretMap } from '../server/inputMember.ts'
import type { WireOperation } from '../server/operation.ts'
import type { PoolContext } from '../server/poolContext.ts'
import { requireParameter } from '../server/requireParameter.ts'
import type { ChallengeSession } from '../state/challengeSession.ts'
import { findUserBySub } from '../users/findUser.ts'
import { resolveUser } from '../users/resolvedUser.ts'

/** The values of the service model's enumeration, in the same order, because a fault lists them. */
const CHALLENGE_NAMES = [
  'SMS_MFA',
  'EMAIL_OTP',
  'SOFTWARE_TOKEN_MFA',
  'SELECT_MFA_TYPE',
  'MFA_SETUP',
  'PASSWORD_VERIFIER',
  'CUSTOM_CHALLENGE',
  'SELECT_CHALLENGE',
  'DEVICE_SRP_AUTH',
  'DEVICE_PASSWORD_VERIFIER',
  'ADMIN_NO_SRP_AUTH',
  'NEW_PASSWORD_REQUIRED',
  'SMS_OTP',
  'PASSWORD',
  'WEB_AUTHN',
  'PASSWORD_SRP',
]

export const RespondToAuthChallenge: WireOperation<'RespondToAuthChallenge'> = {
  authorization: 'client',
  input: {
    ClientId: required(member.clientId),
    ChallengeName: required(oneOf(...CHALLENGE_NAMES)),
    Session: member.session,
    ChallengeResponses: secretMap,
    ...callerContext,
  },
  async run(context, { ChallengeName, Session, ChallengeResponses = {} }) {
    if (Session === undefined) throw missingParameter('Session')
    const username = requireParameter(ChallengeResponses, 'USERNAME')
    const { session, respond } = findChallenge(context, Session, ChallengeName)
    if (!(await belongsTo(context, session, username))) throw invalidSession()

    const deviceKey = deviceKeyOf(context, session, ChallengeResponses)
    const response = await respond({ ...ChallengeResponses, ...(deviceKey && { DEVICE_KEY: deviceKey }) })
    consumeSession(context, session)
    storeNamedDevice(context, response, deviceKey)
    return response
  },
}

/** Returns whether a session belongs to the user that a call names, by USER_ID_FOR_SRP or any sign-in name (docs/protocol.md §3.1). */
async function belongsTo(context: PoolContext, { subject }: ChallengeSession, username: string): Promise<boolean> {
  if (username === subject) return true
  const { id } = await resolveUser(context, username, 'User does not exist.')
  return id === subject
}

/**
 * Returns the device key of the call, or of an earlier call of the sign-in.
 *
 * @throws {Fault} ResourceNotFoundException when the device in the call isn't one of the user's.
 */
function deviceKeyOf(
  context: PoolContext,
  { subject, namedDevice }: ChallengeSession,
  { DEVICE_KEY: deviceKey }: Record<string, string>,
): string | undefined {
  if (deviceKey) requireDevice(findUserBySub(context, subject), deviceKey)
  return deviceKey ?? namedDevice
}
