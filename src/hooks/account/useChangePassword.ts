import type { ChangePasswordState } from '../../flows/account/changePassword.ts'
import { type Flow, useFlow } from '../form/useStepState.ts'

/** A change of the password, without any look: draw its form with `useStep` and `submitPasswordChange`. */
export const useChangePassword = (): Flow<ChangePasswordState> => useFlow<ChangePasswordState>({ step: 'form' })
