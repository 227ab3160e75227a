import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import type { AuthError } from '../../errors.ts'
import type { FlowContext } from '../../flows/flowContext.ts'
import { usePoolgate } from '../poolgateContext.ts'
import { queryDefaults } from '../queryDefaults.ts'
import { reportUnexpected } from '../reportUnexpected.ts'
import { useAbortOnUnmount } from './useAbortOnUnmount.ts'

/** What hears of one run. Neither is called once the component is left. */
interface Listeners<Result> {
  onSuccess?: (result: Result) => void
  onError?: (error: AuthError) => void
}

/**
 * Something asked of the service, one at a time, and ended when the component is left. It keeps no variables, is never repeated
 * and is not held back offline. A failure that is none of ours is reported to the page and becomes `unknown`.
 *
 * @param forget Runs when the component is left for good.
 */
export function useRequest<Result>(
  act: (context: FlowContext, signal: AbortSignal) => Promise<Result>,
  forget?: () => void,
) {
  const { flow, queryClient } = usePoolgate()
  const leaving = useAbortOnUnmount(forget)
  const isRunning = useRef(false)
  const mutation = useMutation<Result, AuthError, void>(
    {
      mutationFn: () => reportUnexpected(() => act(flow, leaving.current.signal)),
      ...queryDefaults,
      gcTime: 0,
    },
    queryClient,
  )
  return {
    isRunning,
    /** Does nothing while it is already under way. */
    mutate: (listeners: Listeners<Result>) => {
      if (isRunning.current) return
      isRunning.current = true
      mutation.mutate(undefined, {
        ...listeners,
        onSettled: () => {
          isRunning.current = false
        },
      })
    },
    isPending: mutation.isPending,
    isSuccess: mutation.isSuccess,
    error: mutation.error,
  }
}
