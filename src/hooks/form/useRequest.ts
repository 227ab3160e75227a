import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import type { AuthError } from '../../errors.ts'
import type { FlowContext } from '../../flows/flowContext.ts'
import { usePoolgate } from '../poolgateContext.ts'
import { queryDefaults } from '../queryDefaults.ts'
import { reportUnexpected } from '../reportUnexpected.ts'
import { useAbortOnUnmount } from './useAbortOnUnmount.ts'

/** Called with the outcome of one request, unless the component has unmounted. */
interface Listeners<Result> {
  onSuccess?: (result: Result) => void
  onError?: (error: AuthError) => void
}

/**
 * Runs one request at a time and aborts it on unmount. The mutation keeps no variables, because they may be secrets, and is never retried
 * or paused offline.
 *
 * @param onUnmount Runs when the component unmounts.
 */
export function useRequest<Result>(
  request: (context: FlowContext, signal: AbortSignal) => Promise<Result>,
  onUnmount?: () => void,
) {
  const { flow, queryClient } = usePoolgate()
  const controller = useAbortOnUnmount(onUnmount)
  const isRunning = useRef(false)
  const mutation = useMutation<Result, AuthError, void>(
    {
      mutationFn: () => reportUnexpected(() => request(flow, controller.current.signal)),
      ...queryDefaults,
      gcTime: 0,
    },
    queryClient,
  )
  return {
    isRunning,
    /** Does nothing while a request is pending. */
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
