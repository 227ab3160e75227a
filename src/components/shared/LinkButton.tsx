import type { ReactNode } from 'react'

/** Renders a link to another screen: a button, because the screen has no URL. */
export function LinkButton({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" className="pg-link redirect-customizable" onClick={onClick}>
      {children}
    </button>
  )
}
