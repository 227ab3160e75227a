import { afterFirstFactor } from '../afterFirstFactor.ts'
import { Fault } from '../fault.ts'
import { requireParameter } from '../requireParameter.ts'
import { findSession, invalidSession, spendSession } from '../sessions.ts'
import { findSubject } from '../subject.ts'
import type { AuthFlow } from './authFlow.ts'
import { userPasswordAuth } from './userPasswordAuth.ts'
import { userSrpAuth } from './userSrpAuth.ts'

/** The sign-in by choice, so far by password, or by the Session of a sign-up just confirmed (reference 3.8). */
export const userAuth: AuthFlow = async (context, input) => {
  if (input.Session) return signInAfterSignUp(context, input)
  switch (input.AuthParameters?.PREFERRED_CHALLENGE) {
    case 'PASSWORD':
      return userPasswordAuth(context, input)
    case 'PASSWORD_SRP':
      return userSrpAuth(context, input)
    default:
      throw new Fault(
        'UnsupportedOperationException',
        'The local pool wants PREFERRED_CHALLENGE: PASSWORD or PASSWORD_SRP.',
      )
  }
}

const signInAfterSignUp: AuthFlow = async (context, { Session, AuthParameters }) => {
  const { user } = await findSubject(context, requireParameter(AuthParameters, 'USERNAME'), 'User does not exist.')
  const session = findSession(context, Session, 'SIGN_IN_AFTER_SIGN_UP')
  if (user?.sub !== session.subject) throw invalidSession()
  const answer = await afterFirstFactor(context, user)
  spendSession(context, session)
  return answer
}
