import type { SignInState } from '../../flows/signIn/signInState.ts'
import type { User } from '../../session/tokens.ts'
import { type StepStateResult, useStepState } from '../form/useStepState.ts'
import { useOnSignedIn } from './useOnSignedIn.ts'

/** Options of {@link useSignIn}. */
export interface SignInOptions {
  /** Where to start, for example with a known username: `{ step: 'credentials', username }`. Default: `{ step: 'credentials' }`. */
  initialState?: SignInState | undefined
  /** Called once the user is signed in. */
  onSignedIn?: ((user: User) => void) | undefined
}

/**
 * A sign-in from the first form to the tokens, headless. Render a form for each step with `useStep`.
 *
 * @example
 * const { state, onNext } = useSignIn({ onSignedIn })
 * switch (state.step) { case 'credentials': return <Credentials state={state} onNext={onNext} /> … }
 */
export function useSignIn({
  initialState = { step: 'credentials' },
  onSignedIn,
}: SignInOptions = {}): StepStateResult<SignInState> {
  useOnSignedIn(onSignedIn)
  return useStepState(initialState)
}
