import type { ReactNode } from 'react'

interface ProviderButtonProps {
  /** Which class of the hosted UI it has (docs/protocol.md §8.4). */
  kind: 'social' | 'idp'
  label: ReactNode
  icon: ReactNode
  badge?: ReactNode
  isPending: boolean
  /** Whether a press does nothing. It is never `disabled`, so that it keeps the focus. */
  isDisabled: boolean
  /** Called on focus and hover. */
  onPrepare: () => void
  onClick: () => void
}

/** Renders the button of an identity provider. */
export function ProviderButton({
  kind,
  label,
  icon,
  badge,
  isPending,
  isDisabled,
  onPrepare,
  onClick,
}: ProviderButtonProps) {
  return (
    <button
      type="button"
      className={`pg-provider ${kind}Button-customizable`}
      aria-disabled={isDisabled}
      data-pending={isPending}
      onFocus={onPrepare}
      onPointerEnter={onPrepare}
      onClick={() => {
        if (!isDisabled) onClick()
      }}
    >
      <span className="pg-provider-icon">{icon}</span>
      <span className="pg-provider-label">{label}</span> {badge && <span className="pg-last-used">{badge}</span>}
    </button>
  )
}
