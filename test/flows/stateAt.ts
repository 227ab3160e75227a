import type { SignInState, SignInStateAt } from 'poolgate/client'
import { expect } from 'vitest'

/** Narrows a state to its step. Fails where it is another one. */
export function stateAt<Step extends SignInState['step']>(state: SignInState, step: Step): SignInStateAt<Step> {
  expect(state.step).toBe(step)
  return state as SignInStateAt<Step>
}
