import { afterFirstFactor } from '../afterFirstFactor.ts'
import { attemptPassword } from '../passwordAttempt.ts'
import { isRightPassword } from '../passwords.ts'
import { requireParameter } from '../requireParameter.ts'
import { findSubject } from '../subject.ts'
import type { AuthFlow } from './authFlow.ts'

export const userPasswordAuth: AuthFlow = async (context, { AuthParameters }) => {
  const subject = await findSubject(context, requireParameter(AuthParameters, 'USERNAME'), 'User does not exist.')
  const password = requireParameter(AuthParameters, 'PASSWORD')
  const user = await attemptPassword(context, subject, () => isRightPassword(context, subject, password))
  return afterFirstFactor(context, user)
}
