import type { SignInState } from '../../flows/signIn/signInState.ts'
import type { StateAt } from '../../flows/stateAt.ts'

/** The props of the form of one step: its state, and the callback for the next one. */
export interface StepProps<Step extends State['step'], State extends { step: string } = SignInState> {
  state: StateAt<State, Step>
  onNext: (next: State) => void
}
