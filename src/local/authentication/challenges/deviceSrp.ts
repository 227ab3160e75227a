import { hexToInteger } from '../../../encoding/hex.ts'
import { requireDevice } from '../../devices/localDevices.ts'
import {
  requireSignedResponses,
  requireSrpA,
  startSrpExchange,
  verifySrpExchange,
} from '../../passwords/srpExchange.ts'
import { Fault, incorrectCredentials } from '../../server/fault.ts'
import type { PoolContext } from '../../server/poolContext.ts'
import { requireParameter } from '../../server/requireParameter.ts'
import type { User } from '../../state/user.ts'
import { resolvedUserOf } from '../../users/resolvedUser.ts'
import { consumeSession, invalidSession, openSession } from '../challengeSessions.ts'
import { completeSignIn } from '../completeSignIn.ts'
import type { ChallengeHandler } from './challengeHandler.ts'

/** Starts the SRP exchange of a remembered device (docs/protocol.md §4.6). */
export const deviceSrpAuth: ChallengeHandler<'DEVICE_SRP_AUTH'> = async (context, session, responses) => {
  const user = requireUserOfDevice(context, session, responses)
  const A = requireSrpA(responses)
  const { key, secret } = requireDevice(user, session.deviceKey)
  const exchange = await startSrpExchange(A, hexToInteger(secret.verifier), context.settings.random)
  return {
    ChallengeName: 'DEVICE_PASSWORD_VERIFIER',
    Session: openSession(context, {
      challenge: 'DEVICE_PASSWORD_VERIFIER',
      subject: session.subject,
      deviceKey: key,
      ...exchange,
    }),
    ChallengeParameters: {
      SALT: secret.salt,
      SECRET_BLOCK: exchange.secretBlock,
      SRP_B: exchange.B,
      DEVICE_KEY: key,
      USERNAME: user.username,
    },
  }
}

/** Verifies the device by the client's SRP signature, made with the device's password (docs/protocol.md §4.6). */
export const devicePasswordVerifier: ChallengeHandler<'DEVICE_PASSWORD_VERIFIER'> = async (
  context,
  session,
  responses,
) => {
  const user = requireUserOfDevice(context, session, responses)
  const signed = requireSignedResponses(responses, context.settings.now())
  const { key, groupKey, secret } = requireDevice(user, session.deviceKey)

  // An SRP exchange allows one attempt, so a wrong signature also consumes the session.
  consumeSession(context, session)
  const verifier = hexToInteger(secret.verifier)
  const isVerified = await verifySrpExchange(session, { verifier, group: groupKey, id: key }, signed)
  if (!isVerified) throw incorrectCredentials()
  if (!user.enabled) throw new Fault('NotAuthorizedException', 'User is disabled.')
  return completeSignIn(context, user, responses)
}

/** @throws {Fault} NotAuthorizedException when the responses name another device than the session. */
function requireUserOfDevice(
  context: PoolContext,
  session: { subject: string; deviceKey: string },
  responses: Record<string, string>,
): User {
  const { user } = resolvedUserOf(context, session)
  if (!user || requireParameter(responses, 'DEVICE_KEY') !== session.deviceKey) throw invalidSession()
  return user
}
