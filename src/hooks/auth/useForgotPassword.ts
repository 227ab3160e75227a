import type { ForgotPasswordState } from '../../flows/resetPassword/forgotPassword.ts'
import { type StepStateResult, useStepState } from '../form/useStepState.ts'

export interface ForgotPasswordOptions {
  /** Default: `{ step: 'request' }`. */
  initialState?: ForgotPasswordState | undefined
}

/** A forgotten password from the request to the new one, without any look. It ends at the step `credentials`. */
export function useForgotPassword({
  initialState = { step: 'request' },
}: ForgotPasswordOptions = {}): StepStateResult<ForgotPasswordState> {
  return useStepState(initialState)
}
