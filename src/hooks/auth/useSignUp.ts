import type { SignUpState } from '../../flows/signUp/signUp.ts'
import type { User } from '../../session/tokens.ts'
import { type StepStateResult, useStepState } from '../form/useStepState.ts'
import { useOnSignedIn } from './useOnSignedIn.ts'

/** Options of {@link useSignUp}. */
export interface SignUpOptions {
  /** Where to start. Default: `{ step: 'details' }`. */
  initialState?: SignUpState | undefined
  /** Called once the new user is signed in. */
  onSignedIn?: ((user: User) => void) | undefined
}

/** A sign-up from the first form to the tokens, headless. Once the account exists, its states are those of a sign-in. */
export function useSignUp({
  initialState = { step: 'details' },
  onSignedIn,
}: SignUpOptions = {}): StepStateResult<SignUpState> {
  useOnSignedIn(onSignedIn)
  return useStepState(initialState)
}
