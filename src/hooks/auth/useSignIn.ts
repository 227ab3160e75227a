import type { SignInState } from '../../flows/signIn/signInState.ts'
import type { User } from '../../session/tokens.ts'
import { type StepStateResult, useStepState } from '../form/useStepState.ts'
import { useOnSignedIn } from './useOnSignedIn.ts'

export interface SignInOptions {
  /** Where to begin, for example with a name that is known: `{ step: 'credentials', username }`. */
  initialState?: SignInState | undefined
  onSignedIn?: ((user: User) => void) | undefined
}

/**
 * A sign-in from the first form to the tokens, without any look. Draw a form for each step with `useStep`.
 *
 * @example
 * const { state, go } = useSignIn({ onSignedIn })
 * switch (state.step) { case 'credentials': return <Credentials state={state} go={go} /> … }
 */
export function useSignIn({
  initialState = { step: 'credentials' },
  onSignedIn,
}: SignInOptions = {}): StepStateResult<SignInState> {
  useOnSignedIn(onSignedIn)
  return useStepState(initialState)
}
