import { AuthError } from '../../errors.ts'
import { normalizeUsername } from '../../poolConfig/normalizeInput.ts'
import type { FlowContext } from '../flowContext.ts'
import { asksForPassword, sendsPassword } from '../passwordUse.ts'
import { answerChallenge } from './answerChallenge.ts'
import { initiateAuth } from './authRequests.ts'
import { firstFactorsIn } from './challengeParameters.ts'
import { prepareSignIn } from './prepareSignIn.ts'
import { redirectOnAuthError } from './redirectOnAuthError.ts'
import { type Identity, identityOf } from './signInAttempt.ts'
import type { SignInState, SignInStateAt } from './signInState.ts'
import { preparePassword, signInWithPassword } from './signInWithPassword.ts'
import { toNextState } from './toNextState.ts'

/**
 * Starts a sign-in with username and password, or with the username alone when the flow asks for no password first.
 *
 * @throws {AuthError} `wrongCredentials`, `lockedOut`, `accountDisabled`, `busy`, `offline` …
 */
export async function submitCredentials(
  context: FlowContext,
  _state: SignInStateAt<'credentials'>,
  values: { username: string; password?: string },
  signal?: AbortSignal,
): Promise<SignInState> {
  const { username, password = '' } = values
  return submitIdentity(context, { username: await normalizeUsername(username, context.pool) }, password, signal)
}

/** Starts a sign-in of a known user. */
export function submitIdentity(
  context: FlowContext,
  identity: Identity,
  password: string,
  signal: AbortSignal | undefined,
): Promise<SignInState> {
  return redirectFromPasswordForm(context, identity.username, password, () =>
    asksForPassword(context)
      ? signInWithPassword(context, identity, password, signal)
      : signInWithIdentity(context, identity, signal),
  )
}

submitCredentials.prepare = prepareSignIn

/**
 * Submits the password that choice-based sign-in asks for after the username.
 *
 * @throws {AuthError} `wrongCredentials`, `lockedOut` …
 */
export async function submitPassword(
  context: FlowContext,
  state: SignInStateAt<'password'>,
  { password }: { password: string },
  signal?: AbortSignal,
): Promise<SignInState> {
  const { username, session } = state
  const startOver = () => signInWithPassword(context, identityOf(state), password, signal)
  return redirectFromPasswordForm(context, username, password, async () => {
    if (!session) return startOver()
    try {
      return await answerWithPassword(context, { ...state, session }, password, signal)
    } catch (error) {
      // The session has expired, or a wrong password used it up. The username is enough to start over.
      if (error instanceof AuthError && error.code === 'challengeExpired') return startOver()
      throw error
    }
  })
}

submitPassword.prepare = prepareSignIn

async function answerWithPassword(
  context: FlowContext,
  { session, isChosen, ...identity }: SignInStateAt<'password'> & { session: string },
  password: string,
  signal: AbortSignal | undefined,
): Promise<SignInState> {
  const { parameters, attempt } = await preparePassword(context, identity, password, signal)
  const challenge = sendsPassword(context) ? 'PASSWORD' : 'PASSWORD_SRP'
  return isChosen
    ? answerChallenge(context, attempt, { name: challenge, session }, parameters, signal)
    : answerChallenge(
        context,
        attempt,
        { name: 'SELECT_CHALLENGE', session },
        { ANSWER: challenge, ...parameters },
        signal,
      )
}

/** Starts a choice-based sign-in, or one with custom challenges only. */
async function signInWithIdentity(
  context: FlowContext,
  identity: Identity,
  signal: AbortSignal | undefined,
): Promise<SignInState> {
  const { authFlow, preferredChallenge } = context
  if (authFlow === 'CUSTOM_WITHOUT_SRP') {
    const reply = await initiateAuth(context, identity, 'CUSTOM_AUTH', {}, signal)
    return toNextState(context, identity, reply, signal)
  }
  const preferred: Record<string, string> = preferredChallenge ? { PREFERRED_CHALLENGE: preferredChallenge } : {}
  const reply = await initiateAuth(context, identity, 'USER_AUTH', preferred, signal)
  return toNextState(context, { ...identity, factors: firstFactorsIn(reply.AvailableChallenges) }, reply, signal)
}

/** As {@link redirectOnAuthError}, but leaves errors to the password form, and keeps the password for the sign-in after a confirmation. */
const redirectFromPasswordForm = (
  { pendingPassword }: FlowContext,
  username: string,
  password: string,
  action: () => Promise<SignInState>,
): Promise<SignInState> =>
  redirectOnAuthError(username, action, {
    endingErrors: {},
    onNotConfirmed: () => {
      if (password) pendingPassword.set(username, password)
    },
  })
