import type { SignInState, SignInStateAt } from 'poolgate/client'
import { expect } from 'vitest'

/** Narrows a state, or fails with what it is instead. */
export function at<Step extends SignInState['step']>(state: SignInState, step: Step): SignInStateAt<Step> {
  expect(state.step).toBe(step)
  return state as SignInStateAt<Step>
}
