import { Fault } from '../../server/fault.ts'
import { requireParameter } from '../../server/requireParameter.ts'
import { resolveUser } from '../../users/resolvedUser.ts'
import { continueCustomAuth, define, SRP_ROUND } from '../customAuthRounds.ts'
import type { AuthFlowHandler } from './authFlowHandler.ts'
import { startSrp } from './userSrpAuth.ts'

/** The pool's own challenges, alone or after the password (reference 3.9). */
export const customAuth: AuthFlowHandler = async (context, { AuthParameters }) => {
  const subject = await resolveUser(context, requireParameter(AuthParameters, 'USERNAME'), 'User does not exist.')
  if (AuthParameters?.CHALLENGE_NAME !== 'SRP_A') return continueCustomAuth(context, subject, [], AuthParameters)
  const { challengeName } = await define(context, subject, [SRP_ROUND])
  if (challengeName !== 'PASSWORD_VERIFIER') {
    throw new Fault('InvalidLambdaResponseException', 'Unrecognizable lambda output')
  }
  return startSrp(context, subject, AuthParameters, true)
}
