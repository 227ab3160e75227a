import type { ReactNode } from 'react'

export interface BadgeProps {
  /** Default: `'neutral'`. */
  tone?: 'success' | 'neutral' | undefined
  children: ReactNode
}

/** Renders a short label that marks an entry. */
export function Badge({ tone = 'neutral', children }: BadgeProps) {
  return (
    <span className="pg-badge" data-tone={tone}>
      {children}
    </span>
  )
}
