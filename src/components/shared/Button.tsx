import type { MouseEvent, ReactElement, ReactNode } from 'react'
import { Icon, type IconName } from './Icon.tsx'

/** How much a button stands out. `danger`: what it does can't be undone. */
type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'

interface ButtonProps {
  /** Default: `'secondary'`. */
  variant?: ButtonVariant | undefined
  /** `danger`: a quiet button that asks before it does something that can't be undone. Default: none. */
  tone?: 'danger' | undefined
  /** Default: none. */
  icon?: IconName | undefined
  isPending?: boolean | undefined
  /** Whether the request of another button is pending, which this one must wait for. */
  isBlocked?: boolean | undefined
  /** The accessible name, if it differs from the label. */
  label?: string | undefined
  onClick: (event: MouseEvent) => void
  children: ReactNode
}

/** Renders a button that isn't a form's submit button. Never `disabled`: it keeps focus and label while its request is pending. */
export function Button({
  variant = 'secondary',
  tone,
  icon,
  isPending,
  isBlocked,
  label,
  onClick,
  children,
}: ButtonProps): ReactElement {
  return (
    <button
      type="button"
      className="pg-button"
      data-variant={variant}
      data-tone={tone}
      aria-label={label}
      aria-disabled={isPending || isBlocked}
      data-pending={isPending}
      onClick={(event) => {
        if (!isPending && !isBlocked) onClick(event)
      }}
    >
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  )
}
