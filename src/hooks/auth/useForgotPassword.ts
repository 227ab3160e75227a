import type { ForgotPasswordState } from '../../flows/resetPassword/forgotPassword.ts'
import { type StepStateResult, useStepState } from '../form/useStepState.ts'

/** Options of {@link useForgotPassword}. */
export interface ForgotPasswordOptions {
  /** Where to start. Default: `{ step: 'request' }`. */
  initialState?: ForgotPasswordState | undefined
}

/** A password reset from the request to the new password, headless. It ends at the step `credentials`. */
export function useForgotPassword({
  initialState = { step: 'request' },
}: ForgotPasswordOptions = {}): StepStateResult<ForgotPasswordState> {
  return useStepState(initialState)
}
