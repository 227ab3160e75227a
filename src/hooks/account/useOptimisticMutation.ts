import { type QueryKey, useMutation } from '@tanstack/react-query'
import type { AuthError } from '../../errors.ts'
import type { FlowContext } from '../../flows/flowContext.ts'
import type { MutationResult } from '../mutationResult.ts'
import { usePoolgate } from '../poolgateContext.ts'
import { queryDefaults } from '../queryDefaults.ts'
import { reportUnexpected } from '../reportUnexpected.ts'

interface ChangeOptions<Data, Input> {
  /** Of what the change shows in. */
  queryKey: QueryKey
  change: (context: FlowContext, input: Input) => Promise<void>
  /** What is shown until the service has answered. */
  show: (data: Data, input: Input) => Data
}

/**
 * A change to something that was read: shown at once, taken back where it fails, and read again in any case. Not for secrets, which
 * a mutation would keep.
 */
export function useOptimisticMutation<Data, Input>({
  queryKey,
  change,
  show,
}: ChangeOptions<Data, Input>): MutationResult<Input> {
  const { flow, queryClient } = usePoolgate()
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
      onSettled: () => void queryClient.invalidateQueries({ queryKey }),
      ...queryDefaults,
      gcTime: 0,
    },
    queryClient,
  )
  return {
    mutate: (input) => {
      if (!isPending) mutate(input)
    },
    isPending,
    isSuccess,
    variables: isPending ? variables : undefined,
    error,
  }
}
