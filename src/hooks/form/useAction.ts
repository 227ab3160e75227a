import type { FlowContext } from '../../flows/flowContext.ts'
import { useRequest } from './useRequest.ts'

/**
 * Something that a press of a button does, without a form: sending another code, signing out.
 *
 * @param act Gets the flow's context and a signal that aborts when the component is left.
 */
export function useAction<Result>(
  act: (context: FlowContext, signal: AbortSignal) => Promise<Result>,
  onDone?: (result: Result) => void,
) {
  const { run, isPending, isDone, error } = useRequest(act)
  return {
    /** Does nothing while it is already under way, nor for the second click of a double one. */
    run: (event?: { detail: number }) => {
      if (event && event.detail > 1) return
      run(onDone ? { onSuccess: onDone } : {})
    },
    isPending,
    isDone,
    error: error?.code === 'aborted' ? null : error,
  }
}
