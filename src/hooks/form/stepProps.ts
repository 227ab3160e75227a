import type { SignInState } from '../../flows/signIn/signInState.ts'

/** What the form of one step gets: the state that it answers, and the way on. */
export interface StepProps<Step extends State['step'], State extends { step: string } = SignInState> {
  state: Extract<State, { step: Step }>
  onNext: (next: State) => void
}
