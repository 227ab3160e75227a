import { call } from '../client/call.ts'
import { identifyInChallenge } from '../client/identify.ts'
import { AuthError } from '../errors.ts'
import { createClaim } from '../srp/claim.ts'
import type { KeyPair } from '../srp/keyPair.ts'
import type { ChallengeAnswer } from '../wire/operations.ts'
import type { FlowContext } from './context.ts'

/** Answers PASSWORD_VERIFIER by SRP (reference 3.4, 4.3). */
export async function answerPasswordVerifier(
  context: FlowContext,
  reply: ChallengeAnswer,
  proof: { username: string; password: string; pair: KeyPair },
  signal: AbortSignal | undefined,
): Promise<ChallengeAnswer> {
  const { client } = context
  const { SRP_B = '', SALT = '', SECRET_BLOCK = '', USER_ID_FOR_SRP } = reply.ChallengeParameters ?? {}
  const id = USER_ID_FOR_SRP ?? proof.username
  const group = client.userPoolId.slice(client.userPoolId.indexOf('_') + 1)
  const { signature, timestamp } = await createClaim(
    proof.pair,
    { group, id, password: proof.password },
    { B: SRP_B, salt: SALT, secretBlock: SECRET_BLOCK },
    context.now(),
  ).catch((error: Error) => {
    throw new AuthError('untrustedServer', { operation: 'InitiateAuth', cause: { fault: error.name } })
  })
  return call(
    client,
    'RespondToAuthChallenge',
    {
      ChallengeName: 'PASSWORD_VERIFIER',
      ClientId: client.clientId,
      ...(reply.Session && { Session: reply.Session }),
      ChallengeResponses: {
        ...(await identifyInChallenge(client, id)),
        PASSWORD_CLAIM_SECRET_BLOCK: SECRET_BLOCK,
        PASSWORD_CLAIM_SIGNATURE: signature,
        TIMESTAMP: timestamp,
      },
    },
    { signal },
  )
}
