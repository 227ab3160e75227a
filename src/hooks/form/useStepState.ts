import { useCallback, useEffect, useState } from 'react'
import { usePoolgate } from '../poolgateContext.ts'

/** The state of a flow, and what changes it. */
export interface StepStateResult<State> {
  readonly state: State
  /** Takes the next state, as an action returned it. */
  readonly onNext: (next: State) => void
  /** Returns to the initial state. */
  readonly restart: () => void
}

export function useStepState<State extends { step: string }>(initialState: State): StepStateResult<State> {
  const { pendingPassword } = usePoolgate().flow
  const [state, onNext] = useState(initialState)
  const [start] = useState(initialState)
  const restart = useCallback(() => onNext(start), [start])
  // Until it renders again, React keeps the state before this one, which may have a key.
  const [, settle] = useState(state.step)
  useEffect(() => settle(state.step), [state.step])
  const mayKeep = state.step === 'confirmSignUp'
  useEffect(() => (mayKeep ? pendingPassword.clear : undefined), [mayKeep, pendingPassword])
  return { state, onNext, restart }
}
