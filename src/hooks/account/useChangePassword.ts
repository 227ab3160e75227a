import type { ChangePasswordState } from '../../flows/account/changePassword.ts'
import { type StepStateResult, useStepState } from '../form/useStepState.ts'

/** The state of a password change, headless: render its form with `useStep` and `submitChangePassword`. */
export const useChangePassword = (): StepStateResult<ChangePasswordState> =>
  useStepState<ChangePasswordState>({ step: 'form' })
