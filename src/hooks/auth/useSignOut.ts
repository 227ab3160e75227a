import { useAction } from '../form/useAction.ts'

/**
 * Signs out: revokes the tokens, then removes them.
 *
 * @param options `global` ends the user's sessions on all devices.
 * @example
 * const { mutate, isPending } = useSignOut()
 */
export function useSignOut({ global = false }: { global?: boolean } = {}) {
  return useAction(({ session }) => session.signOut({ global }))
}
