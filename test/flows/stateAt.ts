import type { SignInState, SignInStateAt } from 'poolgate/client'
import { expect } from 'vitest'

/** Narrows a state to a step. Fails the test if the state has another step. */
export function stateAt<Step extends SignInState['step']>(state: SignInState, step: Step): SignInStateAt<Step> {
  expect(state.step).toBe(step)
  return state as SignInStateAt<Step>
}
