import { useCallback, useEffect, useState } from 'react'
import { usePoolgate } from '../poolgateContext.ts'

/** A flow under way: where it stands, and the two ways on. */
export interface Flow<State> {
  readonly state: State
  /** Moves on to what a verb answered. */
  readonly go: (next: State) => void
  /** Back to the start. */
  readonly restart: () => void
}

export function useFlow<State extends { step: string }>(initial: State): Flow<State> {
  const { keptPassword } = usePoolgate().flow
  const [state, go] = useState(initial)
  const [start] = useState(initial)
  const restart = useCallback(() => go(start), [start])
  const mayKeep = state.step === 'confirmSignUp'
  useEffect(() => (mayKeep ? keptPassword.drop : undefined), [mayKeep, keptPassword])
  return { state, go, restart }
}
