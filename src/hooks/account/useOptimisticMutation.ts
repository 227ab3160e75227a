import { type QueryKey, useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import type { AuthError } from '../../errors.ts'
import type { FlowContext } from '../../flows/flowContext.ts'
import type { MutationResult } from '../mutationResult.ts'
import { usePoolgate } from '../poolgateContext.ts'
import { queryDefaults } from '../queryDefaults.ts'
import { reportUnexpected } from '../reportUnexpected.ts'

interface ChangeOptions<Data, Input> {
  /** The query whose data the change affects. */
  queryKey: QueryKey
  change: (context: FlowContext, input: Input) => Promise<void>
  /** Applies the change to the data. */
  show: (data: Data, input: Input) => Data
  /** Whether the change shows before the service has confirmed it. Default: `true`. */
  isOptimistic?: boolean
}

/**
 * Changes data that was read: shows the change at once and reverts it on error, or shows it on success. Reads the data again in any case.
 * Not for secrets, because a mutation keeps its variables.
 */
export function useOptimisticMutation<Data, Input>({
  queryKey,
  change,
  show,
  isOptimistic = true,
}: ChangeOptions<Data, Input>): MutationResult<Input> {
  const { flow, queryClient } = usePoolgate()
  const isRunning = useRef(false)
  const { mutate, isPending, isSuccess, variables, error } = useMutation<
    void,
    AuthError,
    Input,
    { before: Data | undefined }
  >(
    {
      mutationFn: (input) => reportUnexpected(() => change(flow, input)),
      onMutate: async (input) => {
        await queryClient.cancelQueries({ queryKey })
        const before = queryClient.getQueryData<Data>(queryKey)
        if (before && isOptimistic) queryClient.setQueryData<Data>(queryKey, show(before, input))
        return { before }
      },
      onSuccess: (_result, input) => {
        if (isOptimistic) return
        queryClient.setQueryData<Data>(queryKey, (data) => data && show(data, input))
      },
      onError: (_error, _input, made) => {
        if (made?.before && isOptimistic) queryClient.setQueryData<Data>(queryKey, made.before)
      },
      onSettled: () => {
        isRunning.current = false
        void queryClient.invalidateQueries({ queryKey })
      },
      ...queryDefaults,
      gcTime: 0,
    },
    queryClient,
  )
  return {
    mutate: (input, options) => {
      // Ahead of the state, which the second of two quick clicks doesn't see yet.
      if (isRunning.current) return
      isRunning.current = true
      mutate(input, options ?? {})
    },
    isPending,
    isSuccess,
    variables: isPending ? variables : undefined,
    error,
  }
}
