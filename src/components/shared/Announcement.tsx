import type { ReactNode } from 'react'

/** Renders a text for screen readers only, which read it when it changes. Always rendered: a live region must exist before its text. */
export function Announcement({ children }: { children: ReactNode }) {
  return (
    <span className="pg-hidden" role="status">
      {children}
    </span>
  )
}
