import type { SignInState, SignInStateAt } from 'poolgate/client'
import { expect } from 'vitest'

/** Narrows a state to a step, or fails with the actual state. */
export function at<Step extends SignInState['step']>(state: SignInState, step: Step): SignInStateAt<Step> {
  expect(state.step).toBe(step)
  return state as SignInStateAt<Step>
}
