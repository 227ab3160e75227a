import { AuthError } from '../../errors.ts'
import { normalizeUsername } from '../../poolConfig/normalizeInput.ts'
import { asksForPassword, type FlowContext, sendsPassword } from '../flowContext.ts'
import { answerChallenge } from './answerChallenge.ts'
import { initiateAuth } from './authRequests.ts'
import { firstFactorsIn } from './challengeParameters.ts'
import { redirectOnAuthError } from './redirectOnAuthError.ts'
import type { SignInState, SignInStateAt } from './signInState.ts'
import { preparePassword, signInWithPassword } from './signInWithPassword.ts'
import { loadChallengeHandlers, toNextState } from './toNextState.ts'

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
  const username = await normalizeUsername(values.username, context.pool)
  const { password = '' } = values
  return redirectFromPasswordForm(context, username, password, () =>
    asksForPassword(context)
      ? signInWithPassword(context, username, password, signal)
      : signInWithUsername(context, username, signal),
  )
}

/** Loads the challenge handlers and computes the client's SRP key pair before the submit. Call it when the user starts typing. */
submitCredentials.prepare = (context: FlowContext): void => {
  loadChallengeHandlers().catch(() => {})
  if (!sendsPassword(context) && asksForPassword(context)) context.keyPairs.prepare()
}

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
  const startOver = () => signInWithPassword(context, username, password, signal)
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

submitPassword.prepare = submitCredentials.prepare

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
async function signInWithUsername(
  context: FlowContext,
  username: string,
  signal: AbortSignal | undefined,
): Promise<SignInState> {
  const { authFlow, preferredChallenge } = context
  if (authFlow === 'CUSTOM_WITHOUT_SRP') {
    const reply = await initiateAuth(context, { username }, 'CUSTOM_AUTH', {}, signal)
    return toNextState(context, { username }, reply, signal)
  }
  const preferred: Record<string, string> = preferredChallenge ? { PREFERRED_CHALLENGE: preferredChallenge } : {}
  const reply = await initiateAuth(context, { username }, 'USER_AUTH', preferred, signal)
  return toNextState(context, { username, factors: firstFactorsIn(reply.AvailableChallenges) }, reply, signal)
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
