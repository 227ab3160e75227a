import type { ForgotPasswordState } from '../../flows/resetPassword/forgotPassword.ts'
import { type Flow, useFlow } from '../form/useStepState.ts'

export interface ForgotPasswordOptions {
  /** Default: `{ step: 'request' }`. */
  initial?: ForgotPasswordState
}

/** A forgotten password from the request to the new one, without any look. It ends at the step `credentials`. */
export function useForgotPassword({
  initial = { step: 'request' },
}: ForgotPasswordOptions = {}): Flow<ForgotPasswordState> {
  return useFlow(initial)
}
