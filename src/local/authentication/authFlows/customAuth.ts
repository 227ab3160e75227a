import { Fault } from '../../server/fault.ts'
import { requireParameter } from '../../server/requireParameter.ts'
import { resolveUser } from '../../users/resolvedUser.ts'
import { continueCustomAuth, runDefineAuthChallenge, SRP_ROUND } from '../customAuthRounds.ts'
import type { AuthFlowHandler } from './authFlowHandler.ts'
import { startSrp } from './userSrpAuth.ts'

/** Custom challenges, alone or after the password (docs/protocol.md §3.9). */
export const customAuth: AuthFlowHandler = async (context, { AuthParameters }) => {
  const username = requireParameter(AuthParameters, 'USERNAME')
  const resolvedUser = await resolveUser(context, username, 'User does not exist.')
  const startsWithSrp = AuthParameters?.CHALLENGE_NAME === 'SRP_A'
  if (!startsWithSrp) return continueCustomAuth(context, resolvedUser, [], AuthParameters)
  const { challengeName } = await runDefineAuthChallenge(context, resolvedUser, [SRP_ROUND])
  if (challengeName !== 'PASSWORD_VERIFIER') {
    throw new Fault('InvalidLambdaResponseException', 'Unrecognizable lambda output')
  }
  return startSrp(context, resolvedUser, AuthParameters, true)
}
