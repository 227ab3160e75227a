import type { ReactElement, ReactNode } from 'react'
import { Icon } from './Icon.tsx'

/** Props of the `Alert` in `components`: an error above a form, or a message about what has happened. */
export interface AlertProps {
  tone: 'error' | 'success' | 'info'
  id?: string | undefined
  /** Without content, the empty alert stays in the page, so that screen readers announce a later message. */
  children?: ReactNode
}

/** Renders a message about a whole form. */
export function Alert({ tone, id, children }: AlertProps): ReactElement {
  return (
    <div
      className={tone === 'error' && children ? 'pg-alert errorMessage-customizable' : 'pg-alert'}
      data-tone={tone}
      id={id}
      role={tone === 'error' ? 'alert' : 'status'}
    >
      {children && (
        <>
          <Icon name={tone === 'success' ? 'check' : 'alert'} />
          <p className="pg-alert-text">{children}</p>
        </>
      )}
    </div>
  )
}
