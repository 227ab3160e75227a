import type { ReactNode } from 'react'

export interface AlertProps {
  tone: 'error' | 'success' | 'info'
  id?: string | undefined
  /** Without content, the alert stays in the page empty, so that screen readers announce what comes later. */
  children?: ReactNode
}

/** Draws a message about a whole form. */
export function Alert({ tone, id, children }: AlertProps) {
  return (
    <div
      className={tone === 'error' && children ? 'pg-alert errorMessage-customizable' : 'pg-alert'}
      data-tone={tone}
      id={id}
      role={tone === 'error' ? 'alert' : 'status'}
    >
      {children && <p className="pg-alert-text">{children}</p>}
    </div>
  )
}
