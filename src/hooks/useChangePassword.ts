import type { ChangePasswordState } from '../flows/changePassword.ts'
import { type Flow, useFlow } from './useFlow.ts'

/** A change of the password, without any look: draw its form with `useStep` and `submitPasswordChange`. */
export const useChangePassword = (): Flow<ChangePasswordState> => useFlow<ChangePasswordState>({ step: 'form' })
