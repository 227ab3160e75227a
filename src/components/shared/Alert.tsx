import type { ReactNode } from 'react'

export interface AlertProps {
  tone: 'error' | 'success' | 'info'
  id?: string
  /** Nothing to say: an empty place, which a screen reader knows before it speaks. */
  children?: ReactNode
}

/** Something said about a whole form. */
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
