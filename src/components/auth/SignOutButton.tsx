import type { ReactNode } from 'react'
import { useSignOut } from '../../hooks/auth/useSignOut.ts'
import { usePoolgate } from '../../hooks/poolgateContext.ts'
import { useRootProps } from '../shared/useRootProps.ts'

export interface SignOutButtonProps {
  /** Ends the user's sessions on all devices. Default: `false`. */
  global?: boolean
  /** Default: the words of the messages. */
  children?: ReactNode
}

/** Signs out, also when the service cannot be reached. */
export function SignOutButton({ global = false, children }: SignOutButtonProps) {
  const { messages } = usePoolgate()
  const { mutate, isPending } = useSignOut({ global })
  return (
    <span {...useRootProps('pg-sign-out')}>
      <button type="button" className="pg-button" aria-disabled={isPending} data-pending={isPending} onClick={mutate}>
        {children ?? (global ? messages.signOutEverywhere : messages.signOut)}
      </button>
    </span>
  )
}
