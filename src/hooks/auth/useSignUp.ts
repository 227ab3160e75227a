import type { SignUpState } from '../../flows/signUp/signUp.ts'
import type { User } from '../../session/tokens.ts'
import { type StepStateResult, useStepState } from '../form/useStepState.ts'
import { useOnSignedIn } from './useOnSignedIn.ts'

export interface SignUpOptions {
  /** Default: `{ step: 'details' }`. */
  initialState?: SignUpState | undefined
  onSignedIn?: ((user: User) => void) | undefined
}

/** A sign-up from the first form to the tokens, without any look. Its states go over into those of a sign-in. */
export function useSignUp({
  initialState = { step: 'details' },
  onSignedIn,
}: SignUpOptions = {}): StepStateResult<SignUpState> {
  useOnSignedIn(onSignedIn)
  return useStepState(initialState)
}
