import { useCallback, useEffect, useState } from 'react'
import { usePoolgate } from '../poolgateContext.ts'

/** A flow under way: where it stands, and the two ways on. */
export interface StepStateResult<State> {
  readonly state: State
  /** Moves on to what a verb answered. */
  readonly onNext: (next: State) => void
  /** Back to the start. */
  readonly restart: () => void
}

export function useStepState<State extends { step: string }>(initialState: State): StepStateResult<State> {
  const { pendingPassword } = usePoolgate().flow
  const [state, onNext] = useState(initialState)
  const [start] = useState(initialState)
  const restart = useCallback(() => onNext(start), [start])
  const mayKeep = state.step === 'confirmSignUp'
  useEffect(() => (mayKeep ? pendingPassword.clear : undefined), [mayKeep, pendingPassword])
  return { state, onNext, restart }
}
