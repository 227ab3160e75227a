import { useAction } from '../form/useAction.ts'

/**
 * Signs out: revokes, then forgets.
 *
 * @param options `everywhere` ends the user's sessions on all devices.
 * @example
 * const { run, isPending } = useSignOut()
 */
export function useSignOut({ everywhere = false }: { everywhere?: boolean } = {}) {
  return useAction(({ session }) => session.signOut({ everywhere }))
}
