import type { AuthResponse } from '../../wire/operations.ts'
import { consumeSession, findSession, invalidSession } from '../authentication/challengeSessions.ts'
import type { ChallengeHandler } from '../authentication/challenges/challengeHandler.ts'
import { challengeTable } from '../authentication/challenges/challengeTable.ts'
import { requireDevice, storeNamedDevice } from '../devices/localDevices.ts'
import { missingParameter } from '../server/fault.ts'
import { callerContext, member, oneOf, required, secretMap } from '../server/inputMember.ts'
import type { WireOperation } from '../server/operation.ts'
import type { PoolContext } from '../server/poolContext.ts'
import { requireParameter } from '../server/requireParameter.ts'
import type { SessionChallenge } from '../state/challengeSession.ts'
import { findUserBySub } from '../users/findUser.ts'
import { resolveUser } from '../users/resolvedUser.ts'

const NAMES =
  'SMS_MFA EMAIL_OTP SOFTWARE_TOKEN_MFA SELECT_MFA_TYPE MFA_SETUP PASSWORD_VERIFIER CUSTOM_CHALLENGE SELECT_CHALLENGE ' +
  'DEVICE_SRP_AUTH DEVICE_PASSWORD_VERIFIER ADMIN_NO_SRP_AUTH NEW_PASSWORD_REQUIRED SMS_OTP PASSWORD WEB_AUTHN PASSWORD_SRP'

export const RespondToAuthChallenge: WireOperation<'RespondToAuthChallenge'> = {
  authorization: 'client',
  input: {
    ClientId: required(member.clientId),
    ChallengeName: required(oneOf(...NAMES.split(' '))),
    Session: member.session,
    ChallengeResponses: secretMap,
    ...callerContext,
  },
  async run(context, { ChallengeName, Session, ChallengeResponses = {} }): Promise<AuthResponse> {
    if (Session === undefined) throw missingParameter('Session')
    const name = requireParameter(ChallengeResponses, 'USERNAME')
    const { session, challenge, responses } = select(context, Session, ChallengeName, ChallengeResponses)
    if (!challenge || !(await isAbout(name, session.subject))) throw invalidSession()
    if (responses.DEVICE_KEY) requireDevice(findUserBySub(context, session.subject), responses.DEVICE_KEY)
    const { DEVICE_KEY = session.namedDevice } = responses
    const answer = await challenge(context, session, { ...responses, ...(DEVICE_KEY && { DEVICE_KEY }) })
    consumeSession(context, session)
    storeNamedDevice(context, answer, DEVICE_KEY)
    return answer

    /** USER_ID_FOR_SRP, or what the person typed (reference 3.1). */
    async function isAbout(username: string, subject: string): Promise<boolean> {
      return username === subject || (await resolveUser(context, username, 'User does not exist.')).id === subject
    }
  },
}

const PASSWORDS: string[] = ['PASSWORD', 'PASSWORD_SRP']

/**
 * A choice may be answered by the challenge that it would lead to, and made anew in the place of a passkey (reference 3.8).
 *
 * @throws {Fault} NotAuthorizedException where the session waits for something else.
 */
function select(context: PoolContext, id: string, name: string, given: Record<string, string>) {
  if (PASSWORDS.includes(name)) {
    const session = findSession(context, id, 'SELECT_CHALLENGE')
    return {
      session,
      challenge: challengeTable.SELECT_CHALLENGE as AnyChallenge,
      responses: { ...given, ANSWER: name },
    }
  }
  const isSwitch =
    name === 'SELECT_CHALLENGE' &&
    context.pool.sessions.some((entry) => entry.id === id && entry.challenge === 'WEB_AUTHN')
  const session = findSession(context, id, isSwitch ? 'WEB_AUTHN' : (name as SessionChallenge))
  const handled = isSwitch ? 'SELECT_CHALLENGE' : session.challenge
  return { session, challenge: challengeTable[handled] as AnyChallenge | undefined, responses: given }
}

type AnyChallenge = ChallengeHandler<SessionChallenge>
