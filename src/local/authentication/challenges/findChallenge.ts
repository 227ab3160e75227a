import type { AuthResponse } from '../../../wire/operations.ts'
import type { PoolContext } from '../../server/poolContext.ts'
import type { ChallengeSession } from '../../state/challengeSession.ts'
import { findSession, invalidSession, isWaitingFor } from '../challengeSessions.ts'
import { type AnswerableChallenge, challengeTable } from './challengeTable.ts'
import { selectChallenge } from './selectChallenge.ts'

/** An open challenge: its session, and the handler bound to it. */
export interface RunningChallenge {
  session: ChallengeSession
  respond: (responses: Record<string, string>) => Promise<AuthResponse>
}

/**
 * Finds the challenge that a call of RespondToAuthChallenge answers. It must be the session's challenge, with two exceptions that the
 * service allows.
 *
 * @throws {Fault} NotAuthorizedException when the session is unknown, expired, or belongs to another challenge.
 */
export function findChallenge(context: PoolContext, sessionId: string, name: string): RunningChallenge {
  if (name === 'PASSWORD' || name === 'PASSWORD_SRP') return passwordInPlaceOfChoice(context, sessionId, name)
  if (name === 'SELECT_CHALLENGE' && isWaitingFor(context, sessionId, 'WEB_AUTHN')) {
    return choiceInPlaceOfPasskey(context, sessionId)
  }
  if (!isAnswerable(name)) throw invalidSession()
  return challengeByName(context, sessionId, name)
}

/** PASSWORD or PASSWORD_SRP instead of SELECT_CHALLENGE selects that factor and answers it in one call (docs/protocol.md §3.8). */
function passwordInPlaceOfChoice(
  context: PoolContext,
  sessionId: string,
  factor: 'PASSWORD' | 'PASSWORD_SRP',
): RunningChallenge {
  const session = findSession(context, sessionId, 'SELECT_CHALLENGE')
  return { session, respond: (responses) => selectChallenge(context, session, { ...responses, ANSWER: factor }) }
}

/** SELECT_CHALLENGE instead of WEB_AUTHN abandons the passkey and selects another factor (docs/protocol.md §3.8). */
function choiceInPlaceOfPasskey(context: PoolContext, sessionId: string): RunningChallenge {
  const session = findSession(context, sessionId, 'WEB_AUTHN')
  return { session, respond: (responses) => selectChallenge(context, session, responses) }
}

function challengeByName<C extends AnswerableChallenge>(
  context: PoolContext,
  sessionId: string,
  name: C,
): RunningChallenge {
  const session = findSession(context, sessionId, name)
  return { session, respond: (responses) => challengeTable[name](context, session, responses) }
}

const isAnswerable = (name: string): name is AnswerableChallenge => Object.hasOwn(challengeTable, name)
