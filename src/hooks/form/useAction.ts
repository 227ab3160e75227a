import type { FlowContext } from '../../flows/flowContext.ts'
import type { MutationResult } from '../mutationResult.ts'
import { useRequest } from './useRequest.ts'

/** A {@link MutationResult} that takes no variables: `<button onClick={mutate}>`. */
export interface ActionResult extends Omit<MutationResult<undefined>, 'mutate'> {
  /** Does nothing while it is pending, nor for the second click of a double click. */
  mutate: (event?: { detail: number }) => void
}

/**
 * A request that a button starts, without a form: resending a code, signing out.
 *
 * @param action Receives the flow context and a signal that aborts when the component unmounts.
 */
export function useAction<Result>(
  action: (context: FlowContext, signal: AbortSignal) => Promise<Result>,
  onSuccess?: (result: Result) => void,
): ActionResult {
  const { mutate, isPending, isSuccess, error } = useRequest(action)
  return {
    mutate: (event) => {
      if (event && event.detail > 1) return
      mutate(onSuccess ? { onSuccess } : {})
    },
    isPending,
    isSuccess,
    variables: undefined,
    error: error?.code === 'aborted' ? null : error,
  }
}
