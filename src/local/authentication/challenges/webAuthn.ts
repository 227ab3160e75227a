import { verifyPasskey } from '../../passkeys/localPasskeys.ts'
import { Fault, incorrectCredentials } from '../../server/fault.ts'
import { requireParameter } from '../../server/requireParameter.ts'
import { resolvedUserOf } from '../../users/resolvedUser.ts'
import { completeSignIn } from '../completeSignIn.ts'
import type { ChallengeHandler } from './challengeHandler.ts'

/** Verifies a passkey, which needs no MFA after it (docs/protocol.md §10.3). */
export const webAuthn: ChallengeHandler<'WEB_AUTHN'> = async (context, session, responses) => {
  const credential = requireParameter(responses, 'CREDENTIAL')
  const { user } = resolvedUserOf(context, session)
  const isVerified = user !== undefined && (await verifyPasskey(context, user, session.webAuthnChallenge, credential))
  if (!isVerified) throw incorrectCredentials()
  if (!user.enabled) throw new Fault('NotAuthorizedException', 'User is disabled.')
  return completeSignIn(context, user, responses)
}
