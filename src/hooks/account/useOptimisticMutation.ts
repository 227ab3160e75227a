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
  /** Applies the change to the data, until the service has confirmed it. */
  show: (data: Data, input: Input) => Data
}

/**
 * Changes data that was read: shows the change at once, reverts it on error, and reads the data again in any case. Not for secrets,
 * because a mutation keeps its variables.
 */
export function useOptimisticMutation<Data, Input>({
  queryKey,
  change,
  show,
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
        if (before) queryClient.setQueryData<Data>(queryKey, show(before, input))
        return { before }
      },
      onError: (_error, _input, made) => {
        if (made?.before) queryClient.setQueryData<Data>(queryKey, made.before)
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
