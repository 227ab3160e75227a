import type { SignOutOptions } from '../../session/session.ts'
import { useAction } from '../form/useAction.ts'

/**
 * Signs out: revokes the tokens, then removes them. A session that came through the pool's domain ends there too, on another page.
 *
 * @param options `global` ends the user's sessions on all devices, `domain: false` keeps the session at the domain.
 * @example
 * const { mutate, isPending } = useSignOut()
 */
export function useSignOut(options: SignOutOptions = {}) {
  return useAction(({ session }) => session.signOut(options))
}
