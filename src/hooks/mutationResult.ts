import type { AuthError } from '../errors.ts'

/** A change at the service, in the shape of TanStack Query's mutations. */
export interface MutationResult<Variables> {
  /** Starts the change. Does nothing while one is pending. `onSuccess` is called unless the component has unmounted. */
  mutate: (variables: Variables, options?: { onSuccess?: () => void }) => void
  isPending: boolean
  /** Whether the last change succeeded. */
  isSuccess: boolean
  /** What the pending change is about; `undefined` while none is pending. */
  variables: Variables | undefined
  /** Why the last change failed. */
  error: AuthError | null
}
