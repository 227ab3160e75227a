import { bytesToBase64 } from '../../../encoding/base64.ts'
import { hexToInteger, integerToHex } from '../../../encoding/hex.ts'
import { N } from '../../../srp/group.ts'
import type { AuthResponse } from '../../../wire/operations.ts'
import { createServerPair } from '../../passwords/srpServer.ts'
import { Fault } from '../../server/fault.ts'
import type { PoolContext } from '../../server/poolContext.ts'
import { requireParameter } from '../../server/requireParameter.ts'
import { credentialsOf, type ResolvedUser, resolveUser } from '../../users/resolvedUser.ts'
import { openSession } from '../challengeSessions.ts'
import type { AuthFlowHandler } from './authFlowHandler.ts'

/** Twice the group's width: more cannot be a number that a client computed modulo N. */
const LONGEST_HEX = 2 * 768

/** Answers SRP_A with PASSWORD_VERIFIER, for people and for people who do not exist alike (reference 3.4, 6.4). */
export const userSrpAuth: AuthFlowHandler = async (context, { AuthParameters }) =>
  startSrp(
    context,
    await resolveUser(context, requireParameter(AuthParameters, 'USERNAME'), 'User does not exist.'),
    AuthParameters,
  )

/** @param isCustom The pool's triggers say what comes after the password. */
export async function startSrp(
  context: PoolContext,
  subject: ResolvedUser,
  given: Record<string, string> = {},
  isCustom = false,
): Promise<AuthResponse> {
  const A = requireSrpA(given)
  const { salt, verifier } = await credentialsOf(context, subject)
  const { b, B } = await createServerPair(verifier, context.settings.random)
  const secretBlock = bytesToBase64(context.settings.random(512))
  const pair = { A, b: integerToHex(b), B: integerToHex(B), secretBlock, ...(isCustom && { isCustom }) }
  return {
    ChallengeName: 'PASSWORD_VERIFIER',
    Session: openSession(context, { challenge: 'PASSWORD_VERIFIER', subject: subject.id, ...pair }),
    ChallengeParameters: {
      SALT: integerToHex(salt),
      SECRET_BLOCK: secretBlock,
      SRP_B: pair.B,
      USERNAME: subject.username,
      USER_ID_FOR_SRP: subject.username,
    },
  }
}

/** The client's public number, in hexadecimal. @throws {Fault} InvalidParameterException for what cannot be one. */
export function requireSrpA(given: Record<string, string>): string {
  const A = requireParameter(given, 'SRP_A')
  if (A.length > LONGEST_HEX || !/^[0-9a-f]+$/i.test(A)) throw new Fault('InvalidParameterException', 'Invalid SRP_A')
  // With A = 0 modulo N anybody would know S (reference 4.3).
  if (hexToInteger(A) % N === 0n) throw new Fault('InvalidParameterException', 'A is 0 modulo N')
  return A
}
