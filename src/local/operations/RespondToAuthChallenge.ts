import type { ChallengeAnswer } from '../../wire/operations.ts'
import type { Challenge } from '../challenges/challenge.ts'
import { challengeTable } from '../challenges/challengeTable.ts'
import { missingParameter } from '../fault.ts'
import { callerContext, member, oneOf, required, secretMap } from '../inputMember.ts'
import type { WireOperation } from '../operation.ts'
import type { SessionChallenge } from '../pool.ts'
import { requireParameter } from '../requireParameter.ts'
import { findSession, invalidSession, spendSession } from '../sessions.ts'
import { findSubject } from '../subject.ts'

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
  async run(context, { ChallengeName, Session, ChallengeResponses = {} }): Promise<ChallengeAnswer> {
    if (Session === undefined) throw missingParameter('Session')
    const name = requireParameter(ChallengeResponses, 'USERNAME')
    const session = findSession(context, Session, ChallengeName as SessionChallenge)
    const challenge = challengeTable[session.challenge] as Challenge<SessionChallenge> | undefined
    if (!challenge || !(await isAbout(name, session.subject))) throw invalidSession()
    const answer = await challenge(context, session, ChallengeResponses)
    spendSession(context, session)
    return answer

    /** USER_ID_FOR_SRP, or what the person typed (reference 3.1). */
    async function isAbout(username: string, subject: string): Promise<boolean> {
      return username === subject || (await findSubject(context, username, 'User does not exist.')).id === subject
    }
  },
}
