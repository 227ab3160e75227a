import { integerToHex } from '../../../encoding/hex.ts'
import type { AuthResponse } from '../../../wire/operations.ts'
import { requireSrpA, startSrpExchange } from '../../passwords/srpExchange.ts'
import type { PoolContext } from '../../server/poolContext.ts'
import { requireParameter } from '../../server/requireParameter.ts'
import { credentialsOf, type ResolvedUser, resolveUser } from '../../users/resolvedUser.ts'
import { openSession } from '../challengeSessions.ts'
import type { AuthFlowHandler } from './authFlowHandler.ts'

/** Answers SRP_A with PASSWORD_VERIFIER, for known and unknown users alike (docs/protocol.md §3.4, §6.4). */
export const userSrpAuth: AuthFlowHandler = async (context, { AuthParameters }) => {
  const username = requireParameter(AuthParameters, 'USERNAME')
  const resolvedUser = await resolveUser(context, username, 'User does not exist.')
  return startSrp(context, resolvedUser, AuthParameters)
}

/** @param isCustom Whether the pool's triggers decide what follows the password. */
export async function startSrp(
  context: PoolContext,
  resolvedUser: ResolvedUser,
  parameters: Record<string, string> = {},
  isCustom = false,
): Promise<AuthResponse> {
  const A = requireSrpA(parameters)
  const { salt, verifier } = await credentialsOf(context, resolvedUser)
  const exchange = await startSrpExchange(A, verifier, context.settings.random)
  return {
    ChallengeName: 'PASSWORD_VERIFIER',
    Session: openSession(context, {
      challenge: 'PASSWORD_VERIFIER',
      subject: resolvedUser.id,
      ...exchange,
      ...(isCustom && { isCustom }),
    }),
    ChallengeParameters: {
      SALT: integerToHex(salt),
      SECRET_BLOCK: exchange.secretBlock,
      SRP_B: exchange.B,
      USERNAME: resolvedUser.username,
      USER_ID_FOR_SRP: resolvedUser.username,
    },
  }
}
