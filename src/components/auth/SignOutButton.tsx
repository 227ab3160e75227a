import type { ReactNode } from 'react'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { useSignOut } from '../../hooks/auth/useSignOut.ts'
import { useRootProps } from '../shared/useRootProps.ts'

export interface SignOutButtonProps {
  /** Ends the user's sessions on all devices. Default: `false`. */
  everywhere?: boolean
  /** Default: the words of the messages. */
  children?: ReactNode
}

/** Signs out, also when the service cannot be reached. */
export function SignOutButton({ everywhere = false, children }: SignOutButtonProps) {
  const { messages } = usePoolgate()
  const { run, isPending } = useSignOut({ everywhere })
  return (
    <span {...useRootProps('pg-sign-out')}>
      <button type="button" className="pg-button" aria-disabled={isPending} data-pending={isPending} onClick={run}>
        {children ?? (everywhere ? messages.signOutEverywhere : messages.signOut)}
      </button>
    </span>
  )
}
