import type { ReactNode } from 'react'
import { pendingProps } from './pendingProps.ts'

interface LinkButtonProps {
  onClick: () => void
  /** Only for a link that starts a request. Default: it doesn't. */
  isPending?: boolean | undefined
  children: ReactNode
}

/** Renders a link to another screen: a button, because the screen has no URL. */
export function LinkButton({ onClick, isPending, children }: LinkButtonProps) {
  return (
    <button className="pg-link redirect-customizable" {...pendingProps(() => onClick(), isPending)}>
      {children}
    </button>
  )
}
