import { requireWebCrypto } from '../../client/webCrypto.ts'
import { poolNameOf } from '../../wire/ids.ts'
import type { AuthResponse } from '../../wire/operations.ts'
import { type FlowContext, sendsPassword } from '../flowContext.ts'
import { type AuthFlowName, initiateAuth, respondToChallenge } from './authRequests.ts'
import { passwordVerifierResponses } from './passwordVerifier.ts'
import type { Reply, SignInAttempt } from './signInAttempt.ts'
import type { SignInState } from './signInState.ts'
import { toNextState } from './toNextState.ts'

/** Signs in with a password through the context's auth flow (docs/protocol.md §3.2). */
export async function signInWithPassword(
  context: FlowContext,
  username: string,
  password: string,
  signal?: AbortSignal,
): Promise<SignInState> {
  const { reply, attempt } = await startWithPassword(context, username, password, signal)
  return toNextState(context, attempt, reply, signal)
}

async function startWithPassword(
  context: FlowContext,
  username: string,
  password: string,
  signal: AbortSignal | undefined,
): Promise<Reply> {
  const { parameters, attempt } = await preparePassword(context, { username }, password, signal)
  const { flow, flowParameters } = passwordFlow(context)
  return { reply: await initiateAuth(context, attempt, flow, { ...parameters, ...flowParameters }, signal), attempt }
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
  { username, userId }: { username: string; userId?: string },
  password: string,
  signal: AbortSignal | undefined,
): Promise<{ parameters: { PASSWORD: string } | { SRP_A: string }; attempt: SignInAttempt }> {
  const attempt: SignInAttempt = {
    username,
    ...(userId && { userId }),
    startOver: () => startWithPassword(context, username, password, signal),
  }
  if (sendsPassword(context)) return { parameters: { PASSWORD: password }, attempt }

  requireWebCrypto()
  const pair = await context.keyPairs.take()
  const answerPasswordVerifier = async (response: AuthResponse) => {
    const { USER_ID_FOR_SRP: id = userId ?? username } = response.ChallengeParameters ?? {}
    const identity = { group: poolNameOf(context.client.userPoolId), id, password }
    const signed = await passwordVerifierResponses(context, pair, identity, response)
    const challenge = { name: 'PASSWORD_VERIFIER', session: response.Session } as const
    return respondToChallenge(context, { username, userId: id }, challenge, signed, signal)
  }
  return { parameters: { SRP_A: pair.hex }, attempt: { ...attempt, answerPasswordVerifier } }
}
