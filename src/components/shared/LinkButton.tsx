import type { ReactNode } from 'react'

/** A way to another screen. A button, since it changes this page and has no address of its own. */
export function LinkButton({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" className="pg-link redirect-customizable" onClick={onClick}>
      {children}
    </button>
  )
}
