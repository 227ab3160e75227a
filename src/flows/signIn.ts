import { call } from '../client/call.ts'
import { identifyInChallenge } from '../client/identify.ts'
import { AuthError } from '../errors.ts'
import type { ChallengeAnswer } from '../wire/operations.ts'
import { answerPasswordVerifier } from './answerPasswordVerifier.ts'
import type { FlowContext } from './context.ts'
import type { At, SignInState } from './signInState.ts'
import { normalizeUsername } from './username.ts'

/**
 * Proves the password and goes wherever the service then leads.
 *
 * @throws {AuthError} `wrongCredentials`, `lockedOut`, `accountDisabled`, `busy`, `offline` …
 */
export async function submitCredentials(
  context: FlowContext,
  _state: At<'credentials'>,
  answer: { username: string; password: string },
  signal?: AbortSignal,
): Promise<SignInState> {
  const username = normalizeUsername(answer.username)
  try {
    return await signInWithPassword(context, username, answer.password, signal)
  } catch (error) {
    if (!(error instanceof AuthError)) throw error
    if (error.code === 'resetRequired') return { step: 'resetPassword', username }
    if (error.code !== 'notConfirmed') throw error
    context.keptPassword.keep(username, answer.password)
    return { step: 'confirmSignUp', username }
  }
}

/** Computes the client's half of SRP ahead of the answer: call it when somebody starts to type. */
submitCredentials.prepare = (context: FlowContext): void => {
  if (context.passwordBy === 'srp') context.keyPairs.prepare()
}

/** Signs in by USER_SRP_AUTH, or USER_PASSWORD_AUTH where the context says so (reference 3.2). */
export async function signInWithPassword(
  context: FlowContext,
  username: string,
  password: string,
  signal?: AbortSignal,
): Promise<SignInState> {
  const { client } = context
  const parameters = await identifyInChallenge(client, username)
  if (context.passwordBy === 'password') {
    const reply = await call(
      client,
      'InitiateAuth',
      {
        AuthFlow: 'USER_PASSWORD_AUTH',
        ClientId: client.clientId,
        AuthParameters: { ...parameters, PASSWORD: password },
      },
      { signal, retry: 'never' },
    )
    return advance(context, { username }, reply, signal)
  }
  const pair = await context.keyPairs.take()
  const reply = await call(
    client,
    'InitiateAuth',
    { AuthFlow: 'USER_SRP_AUTH', ClientId: client.clientId, AuthParameters: { ...parameters, SRP_A: pair.hex } },
    { signal },
  )
  return advance(
    context,
    { username, prove: (given) => answerPasswordVerifier(context, given, { username, password, pair }, signal) },
    reply,
    signal,
  )
}

/** An attempt to sign in: whose it is, and how a password is proven when that is asked. */
export interface Attempt {
  /** As it was typed: what people and password managers know. */
  username: string
  /** As the service calls the same person in its challenges. */
  userId?: string
  prove?: (reply: ChallengeAnswer) => Promise<ChallengeAnswer>
}

/**
 * From what the service answered to what the person does next. Holds the only switch on its challenge names.
 *
 * @throws {AuthError} `unsupportedChallenge` for a challenge that the kit does not know.
 */
export async function advance(
  context: FlowContext,
  attempt: Attempt,
  reply: ChallengeAnswer,
  signal?: AbortSignal,
): Promise<SignInState> {
  if (reply.AuthenticationResult) {
    if (signal?.aborted) throw new AuthError('aborted')
    return { step: 'signedIn', username: context.session.start(reply.AuthenticationResult).username }
  }
  const parameters = reply.ChallengeParameters ?? {}
  const { prove, ...person } = { ...attempt, ...nameIn(parameters) }
  switch (reply.ChallengeName) {
    case 'PASSWORD_VERIFIER': {
      if (!prove) break
      return advance(context, person, await prove(reply), signal)
    }
    case 'NEW_PASSWORD_REQUIRED':
      return {
        step: 'newPassword',
        ...person,
        session: reply.Session ?? '',
        missing: missingAttributes(parameters.requiredAttributes),
      }
    default:
  }
  throw new AuthError('unsupportedChallenge', {
    cause: { fault: `challenge ${reply.ChallengeName ?? 'without name'}` },
  })
}

/** What the service calls the person from now on, where it says so (reference 3.1). */
function nameIn({ USER_ID_FOR_SRP, USERNAME }: Record<string, string>): { userId?: string } {
  const userId = USER_ID_FOR_SRP ?? USERNAME
  return userId ? { userId } : {}
}

/** `["userAttributes.given_name"]` as text → `['given_name']` (reference 3.7). */
function missingAttributes(text: string | undefined): string[] {
  try {
    const names: unknown = JSON.parse(text || '[]')
    if (!Array.isArray(names)) return []
    return [...new Set(names.map((name) => String(name).replace(/^userAttributes\./, '')))].filter(
      (name) => !IMPOSSIBLE.has(name),
    )
  } catch {
    return []
  }
}

/** No attribute is called so, and no form could hold it. */
const IMPOSSIBLE = new Set(['', '__proto__', 'constructor', 'prototype'])
