import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { AuthError } from '../errors.ts'
import type { FlowContext } from '../flows/context.ts'
import { usePoolgate } from './poolgateContext.ts'
import { useLeaving } from './useLeaving.ts'

/**
 * Something that a press of a button does, without a form: sending another code, signing out.
 *
 * @param act Gets the flow's context and a signal that aborts when the component is left.
 */
export function useAction<Result>(
  act: (context: FlowContext, signal: AbortSignal) => Promise<Result>,
  onDone?: (result: Result) => void,
) {
  const { flow, queryClient } = usePoolgate()
  const leaving = useLeaving()
  const isRunning = useRef(false)
  const mutation = useMutation(
    {
      mutationFn: () => act(flow, leaving.current.signal),
      retry: false,
      gcTime: 0,
      networkMode: 'always',
      throwOnError: false,
    },
    queryClient,
  )
  const failure = mutation.error instanceof AuthError ? mutation.error : mutation.error && new AuthError('unknown')
  return {
    /** Does nothing while it is already under way, nor for the second click of a double one. */
    run: (event?: { detail: number }) => {
      if (isRunning.current || (event && event.detail > 1)) return
      isRunning.current = true
      mutation.mutate(undefined, {
        ...(onDone && { onSuccess: onDone }),
        onSettled: () => {
          isRunning.current = false
        },
      })
    },
    isPending: mutation.isPending,
    isDone: mutation.isSuccess,
    error: failure?.code === 'aborted' ? null : failure,
  }
}
