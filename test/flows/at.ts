import type { At, SignInState } from 'poolgate/client'
import { expect } from 'vitest'

/** Narrows a state, or fails with what it is instead. */
export function at<Step extends SignInState['step']>(state: SignInState, step: Step): At<Step> {
  expect(state.step).toBe(step)
  return state as At<Step>
}
