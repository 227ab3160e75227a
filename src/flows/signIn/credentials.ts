import { AuthError } from '../../errors.ts'
import { normalizeUsername } from '../../poolConfig/normalizeInput.ts'
import type { AuthResponse } from '../../wire/operations.ts'
import { asksForPassword, type FlowContext } from '../flowContext.ts'
import { initiateAuth, respondToChallenge } from './authRequests.ts'
import { challengeOf, factorsIn } from './factors.ts'
import { passwordVerifierResponses } from './passwordVerifier.ts'
import { orGoWhereFaultsLead } from './redirectOnAuthError.ts'
import type { SignInAttempt } from './signInAttempt.ts'
import type { SignInState, SignInStateAt } from './signInState.ts'
import { loadChallengeHandlers, toNextState } from './toNextState.ts'

/**
 * Proves the password, or starts with the name alone where the context says so, and goes wherever the service then leads.
 *
 * @throws {AuthError} `wrongCredentials`, `lockedOut`, `accountDisabled`, `busy`, `offline` …
 */
export async function submitCredentials(
  context: FlowContext,
  _state: SignInStateAt<'credentials'>,
  answer: { username: string; password?: string },
  signal?: AbortSignal,
): Promise<SignInState> {
  const { password } = answer
  const username = normalizeUsername(answer.username)
  return orGoWhereFaultsLead(context, username, password, () =>
    asksForPassword(context)
      ? signInWithPassword(context, username, password ?? '', signal)
      : signInByName(context, username, signal),
  )
}

/** Fetches the challenges and computes the client's half of SRP ahead of the answer: call it when somebody starts to type. */
submitCredentials.prepare = (context: FlowContext): void => {
  loadChallengeHandlers().catch(() => {})
  if (context.passwordBy === 'srp' && asksForPassword(context)) context.keyPairs.prepare()
}

/**
 * Proves the password that a sign-in by choice asks for after the name.
 *
 * @throws {AuthError} `wrongCredentials`, `lockedOut` …
 */
export async function submitPassword(
  context: FlowContext,
  state: SignInStateAt<'password'>,
  { password }: { password: string },
  signal?: AbortSignal,
): Promise<SignInState> {
  const { username, session, isChosen } = state
  const startAnew = () => signInWithPassword(context, username, password, signal)
  return orGoWhereFaultsLead(context, username, password, async () => {
    if (!session) return startAnew()
    const { parameters, attempt } = await passwordProof(context, state, password, signal)
    const way = 'SRP_A' in parameters ? 'PASSWORD_SRP' : 'PASSWORD'
    const [name, responses] = isChosen
      ? ([way, parameters] as const)
      : (['SELECT_CHALLENGE', { ANSWER: way, ...parameters }] as const)
    try {
      const reply = await respondToChallenge(context, attempt, { name, session }, responses, signal)
      return await toNextState(context, attempt, reply, signal)
    } catch (error) {
      // A wrong password has spent the session, or it took too long: the name alone is enough to start anew.
      if (error instanceof AuthError && error.code === 'challengeExpired') return startAnew()
      throw error
    }
  })
}

submitPassword.prepare = submitCredentials.prepare

/** Signs in with a password in the flow that the context names (reference 3.2). */
export async function signInWithPassword(
  context: FlowContext,
  username: string,
  password: string,
  signal?: AbortSignal,
): Promise<SignInState> {
  const { parameters, attempt } = await passwordProof(context, { username }, password, signal)
  const isSrp = 'SRP_A' in parameters
  switch (context.signInBy) {
    case 'choice': {
      const PREFERRED_CHALLENGE = isSrp ? 'PASSWORD_SRP' : 'PASSWORD'
      return start('USER_AUTH', { PREFERRED_CHALLENGE })
    }
    case 'custom':
    case 'passwordThenCustom':
      return start('CUSTOM_AUTH', { CHALLENGE_NAME: 'SRP_A' })
    case 'password':
      return start(isSrp ? 'USER_SRP_AUTH' : 'USER_PASSWORD_AUTH')
  }

  async function start(
    flow: Parameters<typeof initiateAuth>[2],
    more: Record<string, string> = {},
  ): Promise<SignInState> {
    return toNextState(
      context,
      attempt,
      await initiateAuth(context, attempt, flow, { ...parameters, ...more }, signal),
      signal,
    )
  }
}

/** What proves a password: its parameters for the first call, and what answers the challenges after that. */
async function passwordProof(
  context: FlowContext,
  person: { username: string; userId?: string },
  password: string,
  signal: AbortSignal | undefined,
): Promise<{ parameters: Record<string, string>; attempt: SignInAttempt }> {
  const again = () => signInWithPassword(context, person.username, password, signal)
  const { username, userId } = person
  const attempt: SignInAttempt = { username, ...(userId && { userId }), again }
  if (context.passwordBy === 'password' && context.signInBy !== 'passwordThenCustom') {
    return { parameters: { PASSWORD: password }, attempt }
  }
  const pair = await context.keyPairs.take()
  const prove = async (given: AuthResponse) => {
    const { USER_ID_FOR_SRP: id = userId ?? username } = given.ChallengeParameters ?? {}
    const { userPoolId } = context.client
    const identity = { group: userPoolId.slice(userPoolId.indexOf('_') + 1), id, password }
    const claim = await passwordVerifierResponses(context, pair, identity, given)
    return respondToChallenge(
      context,
      { username, userId: id },
      { name: 'PASSWORD_VERIFIER', session: given.Session },
      claim,
      signal,
    )
  }
  return { parameters: { SRP_A: pair.hex }, attempt: { ...attempt, prove } }
}

/** By choice among the factors that the pool offers this person, or by the pool's own challenges. */
async function signInByName(
  context: FlowContext,
  username: string,
  signal: AbortSignal | undefined,
): Promise<SignInState> {
  const { signInBy, preferred } = context
  const first = preferred && preferred !== 'password' && challengeOf[preferred]
  if (signInBy === 'custom') {
    return toNextState(
      context,
      { username },
      await initiateAuth(context, { username }, 'CUSTOM_AUTH', {}, signal),
      signal,
    )
  }
  const reply = await initiateAuth(
    context,
    { username },
    'USER_AUTH',
    first ? { PREFERRED_CHALLENGE: first } : {},
    signal,
  )
  return toNextState(context, { username, factors: factorsIn(reply.AvailableChallenges ?? []) }, reply, signal)
}
