import { type QueryKey, useMutation } from '@tanstack/react-query'
import type { AuthError } from '../../errors.ts'
import type { FlowContext } from '../../flows/flowContext.ts'
import { orUnknown } from '../reportUnexpected.ts'
import { usePoolgate } from '../poolgateContext.ts'
import { requestSettings } from '../queryDefaults.ts'

interface ChangeOptions<Data, Input> {
  /** Of what the change shows in. */
  queryKey: QueryKey
  change: (context: FlowContext, input: Input) => Promise<void>
  /** What is shown until the service has answered. */
  show: (data: Data, input: Input) => Data
}

/** A change under way, or what came of the last one. */
export interface Change<Input> {
  run: (input: Input) => void
  /** What is being changed. */
  pending: Input | undefined
  error: AuthError | null
}

/**
 * A change to something that was read: shown at once, taken back where it fails, and read again in any case. Not for secrets, which
 * a mutation would keep.
 */
export function useChange<Data, Input>({ queryKey, change, show }: ChangeOptions<Data, Input>): Change<Input> {
  const { flow, queryClient } = usePoolgate()
  const { mutate, isPending, variables, error } = useMutation<void, AuthError, Input, { before: Data | undefined }>(
    {
      mutationFn: (input) => orUnknown(() => change(flow, input)),
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
      ...requestSettings,
      gcTime: 0,
    },
    queryClient,
  )
  return {
    run: (input) => {
      if (!isPending) mutate(input)
    },
    pending: isPending ? variables : undefined,
    error,
  }
}
