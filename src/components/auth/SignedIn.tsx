import type { ReactNode } from 'react'
import { useSession } from '../../hooks/auth/useSession.ts'
import type { User } from '../../session/tokens.ts'

/** Props of {@link SignedIn}. */
export interface SignedInProps {
  /** What the signed-in user sees. A function receives the user; it cannot come from a Server Component. */
  children?: ReactNode | ((user: User) => ReactNode)
  /** Shows the children only to members of at least one of these groups of the pool; an empty list means no one. Default: to every user. */
  groups?: readonly string[] | undefined
  /** What everyone else sees, signed in or not. Default: nothing. */
  fallback?: ReactNode
}

/**
 * Renders its children while a user is signed in. Renders no element of its own, and nothing at all on a server and until an asynchronous
 * storage has been read.
 *
 * It hides and doesn't protect: what a server renders as its children is in the page's source, and what a browser receives can be read.
 * Only a server that verifies the token can protect data.
 *
 * @example
 * <SignedIn>{(user) => <p>Hello {user.email}</p>}</SignedIn>
 * <SignedIn groups={['admin', 'support']} fallback={<p>For staff only</p>}><Reports /></SignedIn>
 */
export function SignedIn({ children, groups, fallback }: SignedInProps): ReactNode {
  const session = useSession()
  if (session.status === 'loading') return null
  if (session.status === 'signedOut' || !isInAnyGroup(session.user, groups)) return fallback
  return typeof children === 'function' ? children(session.user) : children
}

/** Returns whether the user is in one of the groups. Their names are case-sensitive. Without a list, every user is. */
function isInAnyGroup(user: User, groups: readonly string[] | undefined): boolean {
  return groups === undefined || groups.some((name) => user.groups.includes(name))
}
