import { bytesToBase64 } from '../../../encoding/base64.ts'
import { hexToInteger, integerToHex } from '../../../encoding/hex.ts'
import { requireDevice } from '../../devices/localDevices.ts'
import { createServerPair, isValidSignature } from '../../passwords/srpServer.ts'
import { checkTimestamp } from '../../passwords/srpTimestamp.ts'
import { Fault, incorrectCredentials } from '../../server/fault.ts'
import { requireParameter } from '../../server/requireParameter.ts'
import { resolvedUserOf } from '../../users/resolvedUser.ts'
import { requireSrpA } from '../authFlows/userSrpAuth.ts'
import { consumeSession, invalidSession, openSession } from '../challengeSessions.ts'
import { completeSignIn } from '../completeSignIn.ts'
import type { ChallengeHandler } from './challengeHandler.ts'

/** The first half of a device's proof (reference 4.6). */
export const deviceSrpAuth: ChallengeHandler<'DEVICE_SRP_AUTH'> = async (context, session, responses) => {
  const { user } = resolvedUserOf(context, session)
  if (!user || requireParameter(responses, 'DEVICE_KEY') !== session.deviceKey) throw invalidSession()
  const A = requireSrpA(responses)
  const { secret } = requireDevice(user, session.deviceKey)
  const { b, B } = await createServerPair(hexToInteger(secret!.verifier), context.settings.random)
  const secretBlock = bytesToBase64(context.settings.random(512))
  const { deviceKey, subject } = session
  const pair = { A, b: integerToHex(b), B: integerToHex(B), secretBlock }
  return {
    ChallengeName: 'DEVICE_PASSWORD_VERIFIER',
    Session: openSession(context, { challenge: 'DEVICE_PASSWORD_VERIFIER', subject, deviceKey, ...pair }),
    ChallengeParameters: {
      SALT: secret!.salt,
      SECRET_BLOCK: secretBlock,
      SRP_B: pair.B,
      DEVICE_KEY: deviceKey,
      USERNAME: user.username,
    },
  }
}

/** The second half: the secret that ConfirmDevice made, proven as a password is. */
export const devicePasswordVerifier: ChallengeHandler<'DEVICE_PASSWORD_VERIFIER'> = async (
  context,
  session,
  responses,
) => {
  const { user } = resolvedUserOf(context, session)
  if (!user || requireParameter(responses, 'DEVICE_KEY') !== session.deviceKey) throw invalidSession()
  const signature = requireParameter(responses, 'PASSWORD_CLAIM_SIGNATURE')
  const secretBlock = requireParameter(responses, 'PASSWORD_CLAIM_SECRET_BLOCK')
  const timestamp = requireParameter(responses, 'TIMESTAMP')
  checkTimestamp(timestamp, context.settings.now())
  const device = requireDevice(user, session.deviceKey)

  // One pair of numbers serves one guess.
  consumeSession(context, session)
  const isCorrect = await isValidSignature({
    A: hexToInteger(session.A),
    pair: { b: hexToInteger(session.b), B: hexToInteger(session.B) },
    verifier: hexToInteger(device.secret!.verifier),
    group: device.groupKey,
    id: device.key,
    secretBlock: session.secretBlock,
    timestamp,
    signature,
  })
  if (!isCorrect || secretBlock !== session.secretBlock) throw incorrectCredentials()
  if (!user.enabled) throw new Fault('NotAuthorizedException', 'User is disabled.')
  return completeSignIn(context, user, responses)
}
