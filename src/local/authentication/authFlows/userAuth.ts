import { requireParameter } from '../../server/requireParameter.ts'
import { resolveUser } from '../../users/resolvedUser.ts'
import { consumeSession, findSession, invalidSession } from '../challengeSessions.ts'
import { continueAfterFirstFactor } from '../continueAfterFirstFactor.ts'
import { availableFactors, offerFactors, startFactor } from '../firstFactors.ts'
import type { AuthFlowHandler } from './authFlowHandler.ts'

/** Choice-based sign-in, or sign-in with the Session of a sign-up that was just confirmed (docs/protocol.md §3.8). */
export const userAuth: AuthFlowHandler = async (context, input) => {
  if (input.Session) return signInAfterSignUp(context, input)
  const { AuthParameters } = input
  const username = requireParameter(AuthParameters, 'USERNAME')
  const resolvedUser = await resolveUser(context, username, 'User does not exist.')
  const preferred = AuthParameters?.PREFERRED_CHALLENGE
  const available = availableFactors(context, resolvedUser)
  if (!preferred || !available.some((name) => name === preferred)) return offerFactors(context, resolvedUser)
  const response = await startFactor(context, resolvedUser, preferred, AuthParameters)
  return { ...response, AvailableChallenges: available }
}

const signInAfterSignUp: AuthFlowHandler = async (context, { Session, AuthParameters }) => {
  const { user } = await resolveUser(context, requireParameter(AuthParameters, 'USERNAME'), 'User does not exist.')
  const session = findSession(context, Session, 'SIGN_IN_AFTER_SIGN_UP')
  if (user?.sub !== session.subject) throw invalidSession()
  const response = await continueAfterFirstFactor(context, user)
  consumeSession(context, session)
  return response
}
