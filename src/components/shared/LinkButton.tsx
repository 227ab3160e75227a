import type { ReactNode } from 'react'

/** Draws a link to another screen. A button, since the screen has no URL of its own. */
export function LinkButton({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" className="pg-link redirect-customizable" onClick={onClick}>
      {children}
    </button>
  )
}
