import { requireWebCrypto } from '../../client/webCrypto.ts'
import { poolNameOf } from '../../wire/ids.ts'
import type { AuthResponse } from '../../wire/operations.ts'
import type { FlowContext } from '../flowContext.ts'
import { sendsPassword } from '../passwordUse.ts'
import { type AuthFlowName, initiateAuth, respondToChallenge } from './authRequests.ts'
import { passwordVerifierResponses } from './passwordVerifier.ts'
import { checkClockOnRejection } from './rejectedSignature.ts'
import { type Identity, identityOf, type Reply, type SignInAttempt } from './signInAttempt.ts'
import type { SignInState } from './signInState.ts'
import { toNextState } from './toNextState.ts'

/** Signs in with a password through the context's auth flow (docs/protocol.md §3.2). */
export async function signInWithPassword(
  context: FlowContext,
  identity: Identity,
  password: string,
  signal?: AbortSignal,
): Promise<SignInState> {
  const { reply, attempt } = await startWithPassword(context, identity, password, signal)
  return toNextState(context, attempt, reply, signal)
}

async function startWithPassword(
  context: FlowContext,
  identity: Identity,
  password: string,
  signal: AbortSignal | undefined,
): Promise<Reply> {
  const { parameters, attempt } = await preparePassword(context, identity, password, signal)
  const { flow, flowParameters } = passwordFlow(context)
  const start = () => initiateAuth(context, attempt, flow, { ...parameters, ...flowParameters }, signal)
  // Some pools reject an unknown user here. The message must not differ from that of a wrong password.
  return { reply: sendsPassword(context) ? await start() : await checkClockOnRejection(context, start), attempt }
}

/** Returns the service's flow for a sign-in with a password, and the parameters that this flow needs. */
function passwordFlow({ authFlow, passwordChallenge }: FlowContext): {
  flow: AuthFlowName
  flowParameters: Record<string, string>
} {
  switch (authFlow) {
    case 'USER_SRP_AUTH':
    case 'USER_PASSWORD_AUTH':
      return { flow: authFlow, flowParameters: {} }
    case 'USER_AUTH':
      return { flow: 'USER_AUTH', flowParameters: { PREFERRED_CHALLENGE: passwordChallenge } }
    case 'CUSTOM_WITH_SRP':
    case 'CUSTOM_WITHOUT_SRP':
      return { flow: 'CUSTOM_AUTH', flowParameters: { CHALLENGE_NAME: 'SRP_A' } }
  }
}

/**
 * Prepares a sign-in with a password.
 *
 * @returns The parameters of the first request, and the attempt that answers the challenges after it. With SRP, the parameters hold
 * the client's public value, and the password stays in the attempt.
 * @throws {AuthError} `misconfigured` on a page that isn't secure, unless the password itself is sent.
 */
export async function preparePassword(
  context: FlowContext,
  givenIdentity: Identity,
  password: string,
  signal: AbortSignal | undefined,
): Promise<{ parameters: { PASSWORD: string } | { SRP_A: string }; attempt: SignInAttempt }> {
  const identity = identityOf(givenIdentity)
  const { username, userId } = identity
  const attempt: SignInAttempt = {
    ...identity,
    startOver: () => startWithPassword(context, identity, password, signal),
  }
  if (sendsPassword(context)) return { parameters: { PASSWORD: password }, attempt }

  requireWebCrypto()
  const pair = await context.keyPairs.take()
  const answerPasswordVerifier = async (response: AuthResponse) => {
    const { USER_ID_FOR_SRP: id = userId ?? username } = response.ChallengeParameters ?? {}
    const srpIdentity = { group: poolNameOf(context.client.userPoolId), id, password }
    const signed = await passwordVerifierResponses(context, pair, srpIdentity, response)
    const challenge = { name: 'PASSWORD_VERIFIER', session: response.Session } as const
    return checkClockOnRejection(context, () =>
      respondToChallenge(context, { username, userId: id }, challenge, signed, signal),
    )
  }
  return { parameters: { SRP_A: pair.hex }, attempt: { ...attempt, answerPasswordVerifier } }
}
