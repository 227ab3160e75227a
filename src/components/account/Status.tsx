import type { ReactNode } from 'react'
import { Icon, type IconName } from '../shared/Icon.tsx'

interface StatusProps {
  tone: 'success' | 'neutral'
  /** Default: a check mark. */
  icon?: IconName
  /** Whether screen readers announce a change: then it is always rendered, because a live region must exist before its text. */
  isLive?: boolean
  children: ReactNode
}

/** Renders a state, or what an action did, next to what it is about. */
export function Status({ tone, icon = 'check', isLive, children }: StatusProps) {
  return (
    <p className="pg-status" data-tone={tone} role={isLive ? 'status' : undefined}>
      {children && (
        <>
          <Icon name={icon} />
          <span>{children}</span>
        </>
      )}
    </p>
  )
}
