import type { ChangePasswordState } from '../../flows/account/changePassword.ts'
import { type StepStateResult, useStepState } from '../form/useStepState.ts'

/** A change of the password, without any look: draw its form with `useStep` and `submitPasswordChange`. */
export const useChangePassword = (): StepStateResult<ChangePasswordState> =>
  useStepState<ChangePasswordState>({ step: 'form' })
