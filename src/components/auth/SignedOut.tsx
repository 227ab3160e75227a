import type { ReactNode } from 'react'
import { useSession } from '../../hooks/auth/useSession.ts'

/** Props of {@link SignedOut}. */
export interface SignedOutProps {
  /** What the user sees while no one is signed in. */
  children?: ReactNode
}

/**
 * Renders its children while no one is signed in. Renders no element of its own, and nothing at all on a server and until an asynchronous
 * storage has been read. It hides and doesn't protect: what a server renders as its children is in the page's source.
 *
 * @example
 * <SignedOut><a href="/sign-in">Sign in</a></SignedOut>
 */
export function SignedOut({ children }: SignedOutProps): ReactNode {
  return useSession().status === 'signedOut' ? children : null
}
